package io.wattbus.fraud.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.fraud.session.CheckedSession;
import io.wattbus.fraud.session.SessionStore;
import io.wattbus.fraud.testing.Fixtures;
import io.wattbus.fraud.testing.Fixtures.Session;
import io.wattbus.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the stream keeps, forgets and puts aside, without Kafka. */
class FraudTopologyMemoryTest {

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
    void undecodableRecordsArePutAsideAndTheRestGoesOn() {
        Session session = Fixtures.session(operator, uid);

        stream.pipeBytes(Topics.CHARGING_SESSIONS, session.stationId, new byte[] {0, 0, 0, 0, 99, 1, 2});
        stream.pipeBytes(Topics.CHARGING_SESSIONS, session.stationId, null);
        stream.pipeBytes(Topics.LOCATIONS, "broken", new byte[] {7});
        stream.pipeBytes(Topics.LOCATIONS, "removed", null);
        stream.pipe(session.started());

        assertThat(stream.deadLetters)
                .extracting(letter -> letter.at().topic())
                .containsExactly("charging-sessions", "charging-sessions", "locations");
        assertThat(stream.deadLetters.getFirst().record().value()).containsExactly(0, 0, 0, 0, 99, 1, 2);
        assertThat(checked(session).lastSequence()).isZero();
    }

    @Test
    void sessionsThatNeverEndAreForgotten() {
        Session forgotten = Fixtures.session(operator, uid);
        stream.pipe(forgotten.started());
        assertThat(stream.store(TokenCheck.STORE).approximateNumEntries()).isEqualTo(1);

        Session later = Fixtures.session(operator, Fixtures.uid()).begun(Duration.ofHours(25));
        stream.pipe(later.started());
        stream.passes(Duration.ofMinutes(10));

        KeyValueStore<String, Object> tokens = stream.store(TokenCheck.STORE);
        assertThat(tokens.get((operator + "/ISO14443/" + uid).toLowerCase())).isNull();
        assertThat(tokens.get((operator + "/ISO14443/" + later.uid).toLowerCase()))
                .isNotNull();
    }

    @Test
    void checkedSessionsAreForgottenWithTheirTopic() {
        Session old = Fixtures.session(operator, uid);
        Session recent = Fixtures.session(operator, uid).begun(Duration.ofDays(401));

        stream.pipe(old.ended(1, 10, MINUTE), recent.started());
        stream.passes(Duration.ofMinutes(10));

        assertThat(checked(old)).isNull();
        assertThat(checked(recent)).isNotNull();
    }

    @Test
    void newestSequenceOfASessionIsCounted() {
        Session session = Fixtures.session(operator, uid);

        stream.pipe(session.started(), session.ended(2, 5_000, MINUTE), session.updated(1, 9_000, MINUTE));

        CheckedSession checked = checked(session);
        assertThat(checked.state()).isEqualTo(CheckedSession.State.ENDED);
        assertThat(checked.lastSequence()).isEqualTo(2);
        assertThat(checked.energyMilliWh()).isEqualTo(5_000_000);
    }

    @Test
    void cardThatEverybodyUsesMakesNoFlood() {
        for (int i = 0; i < 50; i++) {
            Session session = Fixtures.session(operator, uid).begun(Duration.ofSeconds(i));
            stream.pipe(session.started(), session.updated(1, 10, MINUTE));
        }

        assertThat(stream.made()).hasSize(45 * 3); // the pairs of ten sessions
        assertThat(stream.meters.counter("wattbus.fraud.sessions.forgotten").count())
                .isEqualTo(80);
    }

    private CheckedSession checked(Session session) {
        KeyValueStore<String, CheckedSession> store = stream.store(SessionStore.NAME);
        return store.get(operator + "/" + session.id);
    }
}
