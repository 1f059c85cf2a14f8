package io.wattbus.roaming.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.roaming.party.IdToken;
import io.wattbus.roaming.party.PartyId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionChangeTest {

    private static final Instant T0 = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void liveStartIsPushedAndHistoricStartIsKept() {
        assertThat(decide(null, told(0, false, true))).isInstanceOf(SessionChange.Pushed.class);
        assertThat(decide(null, told(0, false, false))).isInstanceOf(SessionChange.Kept.class);
    }

    @Test
    void updateIsKept() {
        assertThat(decide(session(0, false), told(1, false, true))).isInstanceOf(SessionChange.Kept.class);
        assertThat(decide(session(0, false), new SessionTold(session(1, false), true, T0.minusSeconds(90))))
                .isInstanceOf(SessionChange.Kept.class);
    }

    @Test
    void firstUpdateOfAMinuteIsPushedIfItIsThePresentState() {
        SessionTold later = new SessionTold(session(1, false), true, T0.plusSeconds(60));
        SessionTold late = new SessionTold(session(1, false), false, T0.plusSeconds(60));

        assertThat(decide(session(0, false), later)).isInstanceOf(SessionChange.Pushed.class);
        assertThat(decide(session(0, false), late)).isInstanceOf(SessionChange.Kept.class);
    }

    @Test
    void endIsPushedHoweverLate() {
        assertThat(decide(session(1, false), told(2, true, false))).isInstanceOf(SessionChange.Pushed.class);
        assertThat(decide(null, told(2, true, false))).isInstanceOf(SessionChange.Pushed.class);
    }

    @Test
    void laterEndReplacesTheEarlier() {
        assertThat(decide(session(2, true), told(3, true, true))).isInstanceOf(SessionChange.Pushed.class);
    }

    @Test
    void whatHasEndedDoesNotRunAgain() {
        assertThat(decide(session(2, true), told(3, false, true))).isInstanceOf(SessionChange.Stale.class);
    }

    @Test
    void repeatedAndOlderEventsAreNothing() {
        assertThat(decide(session(2, true), told(2, true, true))).isInstanceOf(SessionChange.Repeated.class);
        assertThat(decide(session(2, false), told(1, false, true))).isInstanceOf(SessionChange.Stale.class);
    }

    private static SessionChange decide(Session before, SessionTold told) {
        return SessionChange.decide(Optional.ofNullable(before), told);
    }

    private static SessionTold told(long sequence, boolean ended, boolean live) {
        return new SessionTold(session(sequence, ended), live, T0);
    }

    private static Session session(long sequence, boolean ended) {
        return new Session(
                new UUID(0, 1),
                new PartyId("FI*WAT"),
                new IdToken("04A2", "ISO14443", new PartyId("SE*EMP"), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                "loc-1",
                "e-1",
                1,
                Optional.empty(),
                T0,
                ended ? Optional.of(T0.plusSeconds(60)) : Optional.empty(),
                1_000,
                sequence,
                T0);
    }
}
