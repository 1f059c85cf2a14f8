package io.wattbus.billing.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.charging.Place;
import io.wattbus.billing.charging.SessionId;
import io.wattbus.billing.messaging.Outage;
import io.wattbus.billing.testing.Api;
import io.wattbus.billing.testing.BillingIntegrationTest;
import io.wattbus.billing.testing.Fixtures;
import io.wattbus.billing.testing.KafkaWorld;
import io.wattbus.billing.testing.RealParts;
import io.wattbus.billing.testing.Tokens;
import io.wattbus.schemas.avro.ChargeDetailRecord;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** However often and by whomever events are read, each session is billed once and to the Wh. */
@BillingIntegrationTest
class ExactlyOnceIT {

    private static final int SESSIONS = 60;

    private final KafkaWorld kafka;
    private final Api api;
    private final Sessions sessions;
    private final String operator = Fixtures.operator();
    private final String token = Tokens.of(operator, Tokens.ALL_SCOPES);

    ExactlyOnceIT(KafkaWorld kafka, Api api, Sessions sessions) {
        this.kafka = kafka;
        this.api = api;
        this.sessions = sessions;
    }

    @BeforeEach
    void putTariff() {
        api.put(token, "/api/v1/tariffs/standard", Fixtures.energyTariff());
    }

    @Test
    void traffickedThroughDeathsAndOutagesEverySessionHasOneCdr() throws Exception {
        Random random = new Random(42);
        List<Fixtures.Session> all = IntStream.range(0, SESSIONS)
                .mapToObj(i -> Fixtures.session(operator))
                .toList();

        for (int i = 0; i < all.size(); i++) {
            repeatSome(all.get(i), 1_000 + i, random).forEach(kafka::publish);
            switch (i) {
                case 20 -> kafka.forgetAcknowledgement(15);
                case 30 -> RealParts.databaseLine().cut();
                case 40 -> RealParts.databaseLine().mend();
                case 50 -> kafka.forgetAcknowledgement(40);
                default -> {}
            }
        }

        await().untilAsserted(() -> assertThat(all)
                .allSatisfy(session -> assertThat(kafka.cdrs(session.id)).isNotEmpty()));
        List<ChargeDetailRecord> cdrs = all.stream()
                .flatMap(session -> kafka.cdrs(session.id).stream().distinct())
                .toList();
        assertThat(cdrs).hasSize(SESSIONS);
        assertThat(cdrs.stream().mapToLong(ChargeDetailRecord::getEnergyMilliWh).sum())
                .isEqualTo(IntStream.range(0, SESSIONS)
                        .mapToLong(i -> 1_000_000 + i * 1_000L)
                        .sum());
    }

    @RepeatedTest(5)
    void twoReplicasAtTheSameEventsIssueOneCdr() throws Exception {
        SessionId id = new SessionId(UUID.randomUUID());
        Place place = new Place(new OperatorId(operator), "loc-1", "station-" + id, "evse-" + id, 1);
        CountDownLatch together = new CountDownLatch(1);
        List<Thread> replicas = IntStream.range(0, 2)
                .mapToObj(i -> Thread.ofVirtual().start(() -> applyUntilDone(Events.told(id, place), together)))
                .toList();

        together.countDown();
        for (Thread replica : replicas) {
            replica.join();
        }

        await().untilAsserted(() -> assertThat(kafka.cdrs(id.value())).hasSize(1));
        assertThat(api.get(token, "/api/v1/charge-detail-records?sessionId=" + id)
                        .json()
                        .get("items"))
                .hasSize(1);
    }

    /** As the listener does: what an outage or a rival spoils is tried again. */
    private void applyUntilDone(List<SessionEvent> events, CountDownLatch together) {
        await().until(() -> {
            together.await();
            try {
                sessions.apply(events);
                return true;
            } catch (RuntimeException e) {
                assertThat(Outage.causedBy(e)).isTrue();
                return false;
            }
        });
    }

    private static List<ChargingSessionEvent> repeatSome(Fixtures.Session session, long energyWh, Random random) {
        List<ChargingSessionEvent> events = new ArrayList<>(List.of(
                session.started(),
                session.updated(1, energyWh / 2, Duration.ofMinutes(4)),
                session.ended(2, energyWh, Duration.ofMinutes(9))));
        events.add(random.nextInt(events.size()), events.get(random.nextInt(events.size())));
        return events;
    }
}
