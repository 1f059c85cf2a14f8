package io.wattbus.simulator.station;

import static io.wattbus.simulator.Fixtures.CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.simulator.CentralSystem;
import io.wattbus.simulator.Fixtures;
import io.wattbus.simulator.ocpp16.ConnectorStatus;
import io.wattbus.simulator.ocpp16.StopReason;
import io.wattbus.simulator.rpc.Frame;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CommandsIT {

    private CentralSystem central;
    private StationRuntime runtime;
    private SimulatedStation station;

    @BeforeEach
    void start() throws Exception {
        central = CentralSystem.start();
        runtime = StationRuntime.start();
        station = runtime.station(Fixtures.station(central.address()));
        station.connect().join();
    }

    @AfterEach
    void stop() throws Exception {
        runtime.close();
        central.close();
    }

    @Test
    void startsRemotelyOnAFreeConnectorAndNotOnATakenOne() {
        assertThat(status("RemoteStartTransaction", Map.of("idTag", CARD, "connectorId", 2)))
                .isEqualTo("Accepted");

        await().until(() -> station.session(2).isPresent());
        assertThat(station.session(2).orElseThrow().entry().idToken()).isEqualTo(CARD);
        assertThat(status("RemoteStartTransaction", Map.of("idTag", CARD, "connectorId", 2)))
                .isEqualTo("Rejected");
        assertThat(status("RemoteStartTransaction", Map.of("idTag", CARD))).isEqualTo("Accepted");
        await().until(() -> station.session(1).isPresent());
    }

    @Test
    void waitsWithARemoteStartUntilSomebodyPlugsIn() {
        SimulatedStation alone = runtime.station(Fixtures.station(central.address())
                .withBehaviour(Behaviour.prompt().withNobodyAtHand()));
        alone.connect().join();

        assertThat(status("RemoteStartTransaction", Map.of("idTag", CARD, "connectorId", 1)))
                .isEqualTo("Accepted");

        assertThat(alone.session(1)).isEmpty();
        alone.plugIn(1);
        assertThat(alone.session(1)).isPresent();
    }

    @Test
    void stopsTheTransactionThatIsMeantAndNoOther() {
        ChargingSession session = station.start(1, CARD);
        int transactionId = session.started().join().transactionId();

        assertThat(status("RemoteStopTransaction", Map.of("transactionId", transactionId + 1)))
                .isEqualTo("Rejected");
        assertThat(status("RemoteStopTransaction", Map.of("transactionId", transactionId)))
                .isEqualTo("Accepted");

        assertThat(session.stopped().join().stopReason()).isEqualTo(StopReason.REMOTE);
    }

    @Test
    void unlocksAndSoEndsTheSession() {
        ChargingSession session = station.start(1, CARD);

        assertThat(status("UnlockConnector", Map.of("connectorId", 1))).isEqualTo("Unlocked");
        assertThat(status("UnlockConnector", Map.of("connectorId", 9))).isEqualTo("NotSupported");

        assertThat(session.stopped().join().stopReason()).isEqualTo(StopReason.UNLOCK_COMMAND);
    }

    @ParameterizedTest
    @CsvSource({"Soft, SOFT_RESET", "Hard, HARD_RESET"})
    void restartsAndReportsTheSessionsThatEnded(String type, StopReason reason) {
        ChargingSession session = station.start(1, CARD);
        session.started().join();

        assertThat(status("Reset", Map.of("type", type))).isEqualTo("Accepted");

        assertThat(session.stopped().join().stopReason()).isEqualTo(reason);
        await().until(() -> central.received("BootNotification").size() == 2);
        await().until(station::isOperational);
    }

    @Test
    void changesItsAvailabilityWhenTheSessionIsOver() {
        station.start(1, CARD);

        assertThat(status("ChangeAvailability", Map.of("connectorId", 0, "type", "Inoperative")))
                .isEqualTo("Scheduled");

        await().until(() -> station.status(2) == ConnectorStatus.UNAVAILABLE);
        assertThat(station.status(1)).isEqualTo(ConnectorStatus.CHARGING);
        station.unplug(1);
        assertThat(station.status(1)).isEqualTo(ConnectorStatus.UNAVAILABLE);
        assertThat(status("ChangeAvailability", Map.of("connectorId", 1, "type", "Operative")))
                .isEqualTo("Accepted");
        await().until(() -> station.status(1) == ConnectorStatus.AVAILABLE);
    }

    @Test
    void tellsAndChangesItsConfiguration() {
        assertThat(status("ChangeConfiguration", Map.of("key", "MeterValueSampleInterval", "value", "7")))
                .isEqualTo("Accepted");
        assertThat(status("ChangeConfiguration", Map.of("key", "NumberOfConnectors", "value", "7")))
                .isEqualTo("Rejected");
        assertThat(status("ChangeConfiguration", Map.of("key", "Colour", "value", "red")))
                .isEqualTo("NotSupported");

        JsonNode told = result("GetConfiguration", Map.of("key", new String[] {"MeterValueSampleInterval", "Colour"}));
        assertThat(told.at("/configurationKey/0/value").asString()).isEqualTo("7");
        assertThat(told.at("/unknownKey/0").asString()).isEqualTo("Colour");
        assertThat(station.meterInterval()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void sendsWhatIsTriggered() {
        assertThat(status("TriggerMessage", Map.of("requestedMessage", "Heartbeat")))
                .isEqualTo("Accepted");
        assertThat(status("TriggerMessage", Map.of("requestedMessage", "MeterValues", "connectorId", 1)))
                .isEqualTo("Accepted");
        assertThat(status("TriggerMessage", Map.of("requestedMessage", "LogStatusNotification")))
                .isEqualTo("NotImplemented");

        await().until(() -> central.received("Heartbeat").size() == 1
                && central.received("MeterValues").size() == 1);
    }

    @Test
    void saysWhatItDoesNotKnowAndWhatItDoesNotUnderstand() {
        assertThat(central.call(station.stationId(), "MakeCoffee", Map.of()).join())
                .isInstanceOfSatisfying(
                        Frame.CallError.class, error -> assertThat(error.code()).isEqualTo("NotImplemented"));
        assertThat(central.call(station.stationId(), "Reset", Map.of()).join())
                .isInstanceOfSatisfying(
                        Frame.CallError.class, error -> assertThat(error.code()).isEqualTo("FormationViolation"));
        assertThat(status("DataTransfer", Map.of("vendorId", "somebody"))).isEqualTo("UnknownVendorId");
        assertThat(status("ClearCache", Map.of())).isEqualTo("Accepted");
    }

    @Test
    void answersAsATestWantsItTo() {
        station.onCommand("UnlockConnector", _ -> new CommandAnswer.Failure("InternalError", "stuck"));

        assertThat(central.call(station.stationId(), "UnlockConnector", Map.of("connectorId", 1))
                        .join())
                .isInstanceOfSatisfying(
                        Frame.CallError.class, error -> assertThat(error.code()).isEqualTo("InternalError"));
    }

    private String status(String action, Object payload) {
        return result(action, payload).path("status").asString();
    }

    private JsonNode result(String action, Object payload) {
        return ((Frame.CallResult)
                        central.call(station.stationId(), action, payload).join())
                .payload();
    }
}
