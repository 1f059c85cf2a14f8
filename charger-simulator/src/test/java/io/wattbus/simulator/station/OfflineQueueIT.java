package io.wattbus.simulator.station;

import static io.wattbus.simulator.Fixtures.CARD;
import static io.wattbus.simulator.Fixtures.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.wattbus.simulator.CentralSystem;
import io.wattbus.simulator.CentralSystem.Received;
import io.wattbus.simulator.Fixtures;
import io.wattbus.simulator.Reply;
import io.wattbus.simulator.ocpp16.AuthorizationStatus;
import io.wattbus.simulator.ocpp16.StopReason;
import io.wattbus.simulator.wire.HandshakeRefused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfflineQueueIT {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Instant MORNING = Instant.parse("2026-05-04T08:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
    private CentralSystem central;
    private StationRuntime runtime;
    private SimulatedStation station;

    @BeforeEach
    void start() throws Exception {
        central = CentralSystem.start();
        runtime = StationRuntime.start(new InstantSource() {
            @Override
            public Instant instant() {
                return now.get();
            }
        });
        station = runtime.station(Fixtures.station(central.address()));
    }

    @AfterEach
    void stop() throws Exception {
        runtime.close();
        central.close();
    }

    @Test
    void replaysWhatHappenedWithoutALineInOrderAndWithItsOwnTimes() {
        station.connect().join();
        station.cutLine(LONG);

        ChargingSession session = station.start(1, CARD);
        now.set(MORNING.plusSeconds(600));
        station.charge(1, 5_000);
        station.meter(1);
        now.set(MORNING.plusSeconds(1_200));
        station.charge(1, 4_000);
        station.stop(1, StopReason.LOCAL);
        now.set(MORNING.plusSeconds(7_200));
        assertThat(station.queuedMessages()).isEqualTo(3);
        station.connect().join();
        station.settled().join();

        List<Received> replayed = central.received().stream()
                .filter(call ->
                        call.action().contains("Transaction") || call.action().equals("MeterValues"))
                .toList();
        assertThat(replayed)
                .extracting(Received::action)
                .containsExactly("StartTransaction", "MeterValues", "StopTransaction");
        assertThat(replayed.getFirst().payload().path("timestamp").asString()).isEqualTo("2026-05-04T08:00:00Z");
        assertThat(replayed.get(1).payload().at("/meterValue/0/timestamp").asString())
                .isEqualTo("2026-05-04T08:10:00Z");
        assertThat(replayed.getLast().payload().path("timestamp").asString()).isEqualTo("2026-05-04T08:20:00Z");
        assertThat(replayed.getLast().payload().path("transactionId").asInt())
                .isEqualTo(session.transactionId().orElseThrow());
        assertThat(session.stopped().join().settled()).isTrue();
    }

    @Test
    void sendsAnUnansweredStartAgainWithTheSamePayload() {
        AtomicInteger starts = new AtomicInteger();
        central.answering(
                "StartTransaction",
                _ -> starts.incrementAndGet() < 3 ? new Reply.Cut() : Reply.idTagInfo("Accepted", 42));
        station.connect().join();

        ChargingSession session = station.start(1, CARD);
        now.set(MORNING.plusSeconds(60));

        assertThat(session.started().join().transactionId()).isEqualTo(42);
        List<Received> sent = central.received("StartTransaction");
        assertThat(sent).hasSize(3);
        assertThat(sent)
                .extracting(call -> call.payload().toString())
                .containsOnly(sent.getFirst().payload().toString());
        assertThat(sent).extracting(Received::messageId).doesNotHaveDuplicates();
    }

    @Test
    void survivesALineThatGoesInTheMiddleOfAMessage() {
        station.connect().join();
        ChargingSession session = station.start(1, CARD);
        session.started().join();

        station.cutLineDuring("[2,\"half\",\"MeterVal", Duration.ofMillis(50));
        station.charge(1, 100);
        station.stop(1, StopReason.EV_DISCONNECTED);

        assertThat(session.stopped().join().settled()).isTrue();
        assertThat(central.received("StopTransaction")).hasSize(1);
    }

    @Test
    void staysAwayAsLongAsAsked() {
        central.refusingHandshakes(503, 1);
        long before = System.nanoTime();

        assertThatThrownBy(() -> station.connect().join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(HandshakeRefused.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(503);
                    assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(1));
                });
        central.acceptingHandshakes();

        await().until(station::isOperational);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(4));
        assertThat(central.handshakes()).isEqualTo(2);
    }

    @Test
    void queuesWhileItIsTurnedAwayWith1013AndLosesNothing() {
        station.connect().join();
        central.answering("StartTransaction", _ -> new Reply.Close(1013));
        central.refusingHandshakes(503, 0);

        ChargingSession session = station.start(1, CARD);
        station.charge(1, 250);
        await().until(() -> !station.isOperational() && central.handshakes() > 2);
        station.stop(1, StopReason.LOCAL);
        central.answeringAsUsual("StartTransaction");
        central.acceptingHandshakes();

        assertThat(session.stopped().join().settled()).isTrue();
        assertThat(central.received("StopTransaction")).hasSize(1);
    }

    @Test
    void triesAgainWhatTheCentralSystemFailsAndGivesUpInTheEnd() {
        central.answering("StartTransaction", _ -> new Reply.Failure("InternalError"));
        station.connect().join();

        ChargingSession session = station.start(1, CARD);
        station.stop(1, StopReason.LOCAL);
        session.stopped().join();

        assertThat(central.received("StartTransaction")).hasSize(3);
        assertThat(session.entry().startConfirmed()).isFalse();
        assertThat(central.received("StopTransaction")
                        .getFirst()
                        .payload()
                        .path("transactionId")
                        .asInt())
                .isEqualTo(ChargingSession.UNKNOWN_TRANSACTION);
    }

    @Test
    void takesALineForDeadThatDoesNotAnswer() {
        SimulatedStation impatient = runtime.station(Fixtures.station(central.address())
                .withBehaviour(Behaviour.prompt().withCallTimeout(Duration.ofMillis(200))));
        impatient.connect().join();
        AtomicInteger starts = new AtomicInteger();
        central.answering(
                "StartTransaction",
                _ -> starts.incrementAndGet() == 1 ? new Reply.Silence() : Reply.idTagInfo("Accepted", 9));

        assertThat(impatient.start(1, CARD).started().join().transactionId()).isEqualTo(9);

        assertThat(central.handshakes()).isEqualTo(2);
        assertThat(central.received("BootNotification")).hasSize(1);
    }

    @Test
    void reportsAfterALostLineOnlyWhatHasChanged() {
        station.connect().join();
        await().until(() -> central.received("StatusNotification").size() == 3);
        station.cutLine(LONG);

        station.plugIn(2);
        station.connect().join();

        await().atMost(SOON).until(() -> central.received("StatusNotification").size() == 4);
        assertThat(central.received("StatusNotification")
                        .getLast()
                        .payload()
                        .path("connectorId")
                        .asInt())
                .isEqualTo(2);
        assertThat(central.received("BootNotification")).hasSize(1);
    }

    @Test
    void bootsAgainInTheMiddleOfASessionIfItIsOfThatKind() {
        SimulatedStation booting = runtime.station(Fixtures.bootingStation(central.address()));
        booting.connect().join();
        ChargingSession session = booting.start(1, CARD);
        session.started().join();
        booting.cutLine(LONG);

        booting.connect().join();
        booting.stop(1, StopReason.LOCAL);

        assertThat(session.stopped().join().settled()).isTrue();
        assertThat(central.received("BootNotification")).hasSize(2);
    }

    @Test
    void decidesByWhatItKnowsWhileThereIsNoLine() {
        central.answering("Authorize", _ -> Reply.idTagInfo("Blocked", 0));
        station.connect().join();
        station.authorize("04BLOCKED").join();

        station.cutLine(LONG);

        assertThat(station.authorize("04BLOCKED").join()).isEqualTo(AuthorizationStatus.BLOCKED);
        assertThat(station.authorize("04UNKNOWN").join()).isEqualTo(AuthorizationStatus.ACCEPTED);
    }

    @Test
    void comesBackWhenTheServerWasNotThere() throws Exception {
        central.close();

        assertThatThrownBy(() -> station.connect().join())
                .cause()
                .isInstanceOfSatisfying(
                        HandshakeRefused.class,
                        refusal -> assertThat(refusal.status()).isZero());
    }
}
