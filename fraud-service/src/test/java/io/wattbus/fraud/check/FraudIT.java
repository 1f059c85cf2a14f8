package io.wattbus.fraud.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.fraud.testing.Api;
import io.wattbus.fraud.testing.Fixtures;
import io.wattbus.fraud.testing.Fixtures.Session;
import io.wattbus.fraud.testing.FraudIntegrationTest;
import io.wattbus.fraud.testing.KafkaWorld;
import io.wattbus.fraud.testing.RealParts;
import io.wattbus.fraud.testing.Tokens;
import io.wattbus.schemas.avro.FraudAction;
import io.wattbus.schemas.avro.FraudDecision;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From events to decisions, through deaths and replays: each case is decided once. */
@FraudIntegrationTest
class FraudIT {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final KafkaWorld kafka;
    private final Api api;
    private final FraudStreams streams;
    private final String operator = Fixtures.operator();
    private final String uid = Fixtures.uid();

    FraudIT(KafkaWorld kafka, Api api, FraudStreams streams) {
        this.kafka = kafka;
        this.api = api;
        this.streams = streams;
    }

    @Test
    void tokenInTwoSessionsAtOnceIsBlockedStoppedAndHeld() {
        Session first = Fixtures.session(operator, uid);
        Session second = Fixtures.session(operator, uid).begun(MINUTE);

        kafka.publish(first.started(), second.started());

        await().untilAsserted(() -> assertThat(kafka.decisions(operator))
                .extracting(FraudDecision::getAction)
                .containsExactlyInAnyOrder(FraudAction.BLOCK, FraudAction.STOP, FraudAction.HOLD));
    }

    @Test
    void decisionsGoOnInTheTraceOfWhatTheyFollowFrom() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        kafka.publishTraced(Fixtures.session(operator, uid).started(), trace);
        kafka.publishTraced(Fixtures.session(operator, uid).begun(MINUTE).started(), trace);

        await().untilAsserted(() -> assertThat(kafka.traces(operator))
                .hasSize(3)
                .allSatisfy(decision -> assertThat(decision)
                        .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                        .endsWith("-01")
                        .isNotEqualTo(trace)));
    }

    @Test
    void impossibleEnergyIsHeldOnceHoweverOftenItIsTold() {
        Session session = Fixtures.session(operator, uid);
        kafka.publish(Fixtures.location(session, 11_000));

        await().untilAsserted(
                        () -> { // the location comes by another way than the session
                            kafka.publish(session.started(), session.ended(1, 40_000, MINUTE.multipliedBy(9)));
                            assertThat(kafka.decisions(operator)).isNotEmpty();
                        });
        kafka.awaitRead();

        assertThat(kafka.decisions(operator)).singleElement().satisfies(hold -> {
            assertThat(hold.getAction()).isEqualTo(FraudAction.HOLD);
            assertThat(hold.getSessionId()).isEqualTo(session.id);
        });
    }

    @Test
    void replayAndLossOfTheStateDirectoryDecideNothingAnew() throws Exception {
        List<Session> sessions = IntStream.range(0, 4)
                .mapToObj(i -> Fixtures.session(operator, uid).begun(MINUTE.multipliedBy(i)))
                .toList();
        sessions.forEach(session -> kafka.publish(session.started(), session.updated(1, 100, MINUTE)));
        sessions.forEach(session -> kafka.publish(session.ended(2, 900, MINUTE.multipliedBy(8))));
        await().untilAsserted(() -> assertThat(ids()).hasSize(6 * 3));
        kafka.awaitRead();
        int before = kafka.countDecisions();

        streams.stop();
        RealParts.loseStateDirectory();
        streams.start();
        awaitReady();
        Session another = Fixtures.session(operator, uid).begun(MINUTE.multipliedBy(4));
        kafka.publish(another.started(), another.ended(1, 900, MINUTE.multipliedBy(3)));

        await().untilAsserted(() -> assertThat(ids()).hasSize(10 * 3)); // the sessions before are remembered

        streams.stop();
        RealParts.loseStateDirectory();
        kafka.rewind();
        streams.start();
        awaitReady();
        kafka.awaitRead();

        assertThat(ids()).hasSize(10 * 3);
        assertThat(kafka.countDecisions()).isEqualTo(before + 4 * 3);
        assertThat(sessions().json().get("items")).hasSize(5);
    }

    @Test
    void brokenRecordIsPutAsideAndTheNextIsChecked() {
        Session session = Fixtures.session(operator, uid);
        byte[] broken = {0, 0, 0, 0, 77, 1, 2, 3};

        kafka.publishBytes(session.stationId, broken);
        kafka.publish(session.ended(1, 10, MINUTE));

        await().untilAsserted(() -> assertThat(kafka.deadLetters(session.stationId))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.value()).isEqualTo(broken);
                    assertThat(new String(letter.headers()
                                    .lastHeader("wattbus-dlt-cause")
                                    .value()))
                            .contains("UndecodableRecordException");
                    assertThat(letter.headers().lastHeader("wattbus-dlt-offset"))
                            .isNotNull();
                }));
        await().untilAsserted(
                        () -> assertThat(sessions().at("/items/0/sessionId")).isEqualTo(session.id.toString()));
        assertThat(api.getWithoutToken("/actuator/prometheus").response().body())
                .contains("wattbus_dead_letters_total{application=\"fraud-service\",topic=\"charging-sessions\"}");
    }

    private Set<UUID> ids() {
        return kafka.decisions(operator).stream()
                .map(FraudDecision::getDecisionId)
                .collect(Collectors.toSet());
    }

    private Api.Answer sessions() {
        return api.get(Tokens.of(operator, Tokens.ALL_SCOPES), "/api/v1/sessions?state=ENDED");
    }

    private void awaitReady() {
        await().untilAsserted(() -> assertThat(
                        api.getWithoutToken("/actuator/health/readiness").status())
                .isEqualTo(200));
    }
}
