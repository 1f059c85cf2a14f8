package io.wattbus.simulator.station;

import static io.wattbus.simulator.Fixtures.CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.wattbus.simulator.CentralSystem;
import io.wattbus.simulator.CentralSystem.Received;
import io.wattbus.simulator.Fixtures;
import io.wattbus.simulator.Reply;
import io.wattbus.simulator.ocpp16.AuthorizationStatus;
import io.wattbus.simulator.ocpp16.ErrorCode;
import io.wattbus.simulator.ocpp16.RegistrationStatus;
import io.wattbus.simulator.ocpp16.StopReason;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConversationIT {

    private CentralSystem central;
    private StationRuntime runtime;
    private SimulatedStation station;

    @BeforeEach
    void start() throws Exception {
        central = CentralSystem.start();
        runtime = StationRuntime.start();
        station = runtime.station(Fixtures.station(central.address()));
    }

    @AfterEach
    void stop() throws Exception {
        runtime.close();
        central.close();
    }

    @Test
    void bootsWithItsPasswordAndReportsItsConnectors() {
        assertThat(station.connect().join()).isEqualTo(RegistrationStatus.ACCEPTED);

        await().until(() -> central.received("StatusNotification").size() == 3);
        assertThat(central.actions()).startsWith("BootNotification");
        assertThat(central.received().getFirst().payload().toString())
                .isEqualTo("{\"chargePointVendor\":\"Aurora\",\"chargePointModel\":\"Aurora DC150\","
                        + "\"chargePointSerialNumber\":\"FI-WAT-000001\",\"firmwareVersion\":\"3.2.1\"}");
        assertThat(central.received("StatusNotification"))
                .extracting(call -> call.payload().path("connectorId").asInt())
                .containsExactly(0, 1, 2);
        assertThat(central.credentials().getFirst()).startsWith("Basic ");
    }

    @Test
    void bootsAgainAfterTheIntervalWhenItIsNotAccepted() {
        AtomicInteger boots = new AtomicInteger();
        central.answering(
                "BootNotification",
                _ -> Reply.result(
                        Map.of("status", boots.incrementAndGet() == 1 ? "Pending" : "Accepted", "interval", 1)));

        assertThat(station.connect().join()).isEqualTo(RegistrationStatus.PENDING);

        assertThat(station.isOperational()).isFalse();
        await().until(station::isOperational);
        assertThat(boots).hasValue(2);
    }

    @Test
    void beatsAtTheIntervalOfTheCentralSystem() {
        central.answering("BootNotification", _ -> Reply.result(Map.of("status", "Accepted", "interval", 1)));

        station.connect().join();

        await().until(() -> central.received("Heartbeat").size() >= 2);
    }

    @Test
    void tellsAWholeSession() {
        station.connect().join();
        long registerWh = station.registerWh(1);

        station.plugIn(1);
        assertThat(station.authorize(CARD).join()).isEqualTo(AuthorizationStatus.ACCEPTED);
        ChargingSession session = station.start(1, CARD);
        station.charge(1, 1_500);
        station.meter(1).join();
        station.charge(1, 700);
        station.stop(1, StopReason.LOCAL);
        LedgerEntry entry = session.stopped().join();
        station.unplug(1);

        await().until(() -> central.received("StatusNotification").size() == 7);
        assertThat(statusesOf(1)).containsExactly("Available", "Preparing", "Charging", "Finishing", "Available");
        assertThat(entry.energyWh()).isEqualTo(2_200);
        assertThat(entry.settled()).isTrue();
        assertThat(station.ledger().entries()).containsExactly(entry);
        assertThat(only("StartTransaction").payload().path("meterStart").asLong())
                .isEqualTo(registerWh);
        assertThat(only("StopTransaction").payload().path("meterStop").asLong()).isEqualTo(registerWh + 2_200);
        assertThat(only("StopTransaction").payload().path("transactionId").asInt())
                .isEqualTo(entry.transactionId());
        assertThat(only("MeterValues").payload().path("transactionId").asInt()).isEqualTo(entry.transactionId());
        assertThat(only("MeterValues")
                        .payload()
                        .at("/meterValue/0/sampledValue/0/value")
                        .asString())
                .isEqualTo(Long.toString(registerWh + 1_500));
        assertThat(only("StartTransaction").payload().path("timestamp").asString())
                .isEqualTo(entry.startedAt().toString());
    }

    @Test
    void stopsASessionWhoseTokenIsRefused() {
        central.answering("StartTransaction", _ -> Reply.idTagInfo("Blocked", 7));
        station.connect().join();

        LedgerEntry entry = station.start(1, CARD).stopped().join();

        assertThat(entry.authorization()).isEqualTo(AuthorizationStatus.BLOCKED);
        assertThat(entry.stopReason()).isEqualTo(StopReason.DE_AUTHORIZED);
        assertThat(only("StopTransaction").payload().path("transactionId").asInt())
                .isEqualTo(7);
    }

    @Test
    void hasOneCallInFlightAndNoMore() {
        central.answering("Heartbeat", _ -> new Reply.Silence());
        station.connect().join();
        await().until(() -> central.received("StatusNotification").size() == 3);

        var unanswered = station.call("Heartbeat", Map.of());
        var waiting = station.call("DataTransfer", Map.of("vendorId", "io.wattbus"));
        await().until(() -> central.received("Heartbeat").size() == 1);

        assertThat(unanswered).isNotDone();
        assertThat(waiting).isNotDone();
        assertThat(central.received("DataTransfer")).isEmpty();
        central.say(station.stationId(), "[3,\"" + only("Heartbeat").messageId() + "\",{}]");
        assertThat(waiting.join()).isInstanceOf(CallOutcome.Answered.class);
    }

    @Test
    void doesNotMindNonsense() {
        station.connect().join();

        central.say(station.stationId(), "hello");
        central.say(station.stationId(), "[3,\"never asked\",{}]");

        assertThat(station.call("Heartbeat", Map.of()).join()).isInstanceOf(CallOutcome.Answered.class);
    }

    @Test
    void endsTheSessionOfAFailedConnectorAndReportsTheFault() {
        station.connect().join();
        ChargingSession session = station.start(1, CARD);

        station.fault(1, ErrorCode.GROUND_FAILURE);

        assertThat(session.stopped().join().stopReason()).isEqualTo(StopReason.OTHER);
        await().until(() -> statusesOf(1).contains("Faulted"));
        station.unplug(1);
        station.fault(1, ErrorCode.NO_ERROR);
        await().until(() -> statusesOf(1).getLast().equals("Available"));
    }

    @Test
    void startsNoSecondSessionOnAConnector() {
        station.start(1, CARD);

        assertThatIllegalStateException().isThrownBy(() -> station.start(1, CARD));
        assertThatIllegalStateException().isThrownBy(() -> station.stop(2, StopReason.LOCAL));
    }

    private Received only(String action) {
        assertThat(central.received(action)).hasSize(1);
        return central.received(action).getFirst();
    }

    private List<String> statusesOf(int connector) {
        return central.received("StatusNotification").stream()
                .filter(call -> call.payload().path("connectorId").asInt() == connector)
                .map(call -> call.payload().path("status").asString())
                .toList();
    }
}
