package io.wattbus.fraud.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.fraud.testing.Fixtures;
import io.wattbus.fraud.testing.Fixtures.Session;
import io.wattbus.schemas.avro.FraudAction;
import io.wattbus.schemas.avro.FraudDecision;
import io.wattbus.schemas.avro.FraudSubjectType;
import io.wattbus.schemas.avro.IdToken;
import io.wattbus.schemas.avro.IdTokenType;
import io.wattbus.schemas.avro.SessionEventType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the stream decides, without Kafka. */
class FraudTopologyTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    private Path state;

    private final String operator = Fixtures.operator();
    private final String uid = Fixtures.uid();
    private CheckStream stream;

    @BeforeEach
    void open() {
        stream = new CheckStream(state);
    }

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void tokenAtTwoStationsIsBlockedAndItsLaterSessionStoppedAndHeld() {
        Session first = Fixtures.session(operator, uid);
        Session second = Fixtures.session(operator, uid.toLowerCase()).begun(MINUTE);

        stream.pipe(first.started(), second.started());

        List<FraudDecision> made = stream.made();
        assertThat(made)
                .extracting(FraudDecision::getAction)
                .containsExactly(FraudAction.BLOCK, FraudAction.STOP, FraudAction.HOLD);
        FraudDecision block = made.getFirst();
        assertThat(block.getSubjectType()).isEqualTo(FraudSubjectType.ID_TOKEN);
        assertThat(block.getSubject()).isEqualTo(operator + "/ISO14443/" + uid.toLowerCase());
        assertThat(block.getIdToken().getUid()).isEqualTo(uid.toLowerCase());
        assertThat(block.getSessionId()).isNull();
        assertThat(block.getRule()).isEqualTo("CONCURRENT_USE");
        assertThat(block.getDecidedAt()).isEqualTo(second.startedAt);
        assertThat(block.getValidUntil()).isEqualTo(second.startedAt.plus(Duration.ofHours(1)));
        FraudDecision stop = made.get(1);
        assertThat(stop.getSubjectType()).isEqualTo(FraudSubjectType.SESSION);
        assertThat(stop.getSubject()).isEqualTo(second.id.toString());
        assertThat(stop.getSessionId()).isEqualTo(second.id);
        assertThat(stop.getStationId()).isEqualTo(second.stationId);
        assertThat(stop.getValidUntil()).isEqualTo(second.startedAt.plus(Duration.ofMinutes(10)));
        FraudDecision hold = made.get(2);
        assertThat(hold.getSessionId()).isEqualTo(second.id);
        assertThat(hold.getValidUntil()).isNull();
    }

    @Test
    void whatWasDecidedIsNotDecidedAgain() {
        Session first = Fixtures.session(operator, uid);
        Session second = Fixtures.session(operator, uid).begun(MINUTE);
        stream.pipe(first.started(), second.started());
        assertThat(stream.made()).hasSize(3);

        stream.pipe(first.started(), second.started(), first.updated(1, 10, MINUTE), second.ended(1, 10, MINUTE));

        assertThat(stream.made()).isEmpty();
        assertThat(stream.events("repeated")).isEqualTo(2);
        assertThat(stream.events("applied")).isEqualTo(4);
    }

    @Test
    void anotherOperatorsTokenOfThatUidIsAnotherToken() {
        stream.pipe(
                Fixtures.session(operator, uid).started(),
                Fixtures.session(Fixtures.operator(), uid).started());

        assertThat(stream.made()).isEmpty();
    }

    @Test
    void nobodysTokenIsNotOneToken() {
        IdToken none = new IdToken("", IdTokenType.NO_AUTHORIZATION, null, null);
        for (int i = 0; i < 2; i++) {
            Session session = Fixtures.session(operator, uid);
            stream.pipe(
                    session.event(0, SessionEventType.STARTED, 0, Duration.ZERO)
                            .setIdToken(i == 0 ? none : null)
                            .build(),
                    session.event(1, SessionEventType.UPDATED, 0, MINUTE)
                            .setIdToken(none)
                            .build());
        }

        assertThat(stream.made()).isEmpty();
    }

    @Test
    void sessionsAreJudgedWhenWhatCouldSayOtherwiseHasBeenRead() {
        stream.readUpTo(Instant.EPOCH);
        Session first = Fixtures.session(operator, uid);
        Session second = Fixtures.session(operator, uid).begun(MINUTE);
        stream.pipe(first.started(), second.started());
        stream.passes(MINUTE);
        assertThat(stream.made()).isEmpty();

        stream.readUpTo(Instant.MAX);
        stream.passes(MINUTE);

        assertThat(stream.made())
                .hasSize(3)
                .allSatisfy(decision -> assertThat(decision.getDecidedAt()).isEqualTo(second.startedAt));
    }

    @Test
    void endThatIsReadAfterALaterStartClearsTheDriver() {
        stream.readUpTo(Instant.EPOCH);
        Session first = Fixtures.session(operator, uid);
        Session second = Fixtures.session(operator, uid).begun(Duration.ofMinutes(5));
        stream.pipe(first.started(), second.started(), first.ended(1, 10, MINUTE));

        stream.readUpTo(Instant.MAX);
        stream.passes(MINUTE);

        assertThat(stream.made()).isEmpty();
    }

    @Test
    void impossibleEnergyIsHeldOnce() {
        Session session = Fixtures.session(operator, uid);
        stream.pipe(Fixtures.location(session, 22_000));

        stream.pipe(session.started(), session.updated(1, 1_300, MINUTE));
        assertThat(stream.made()).isEmpty();

        stream.pipe(
                session.updated(2, 50_000, MINUTE.multipliedBy(2)), session.ended(3, 90_000, MINUTE.multipliedBy(3)));
        assertThat(stream.made()).singleElement().satisfies(hold -> {
            assertThat(hold.getAction()).isEqualTo(FraudAction.HOLD);
            assertThat(hold.getRule()).isEqualTo("IMPOSSIBLE_ENERGY");
            assertThat(hold.getSubject()).isEqualTo(session.id.toString());
        });
    }

    @Test
    void unknownConnectorDeliversWhatItLikes() {
        stream.pipe(Fixtures.session(operator, uid).ended(1, 900_000, MINUTE));

        assertThat(stream.made()).isEmpty();
    }

    @Test
    void decisionsBelongToTheTraceOfTheEventThatRaisedThem() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00";
        Session session = Fixtures.session(operator, uid);
        stream.pipe(Fixtures.location(session, 22_000));
        stream.readUpTo(Instant.EPOCH);

        stream.pipe(session.started());
        stream.pipeTraced(session.updated(1, 50_000, MINUTE), trace);
        stream.pipeTraced(Fixtures.session(operator, uid).begun(MINUTE).started(), trace);
        stream.readUpTo(Instant.MAX);
        stream.passes(MINUTE);

        assertThat(stream.traces()).hasSize(4).containsOnly(trace);
    }
}
