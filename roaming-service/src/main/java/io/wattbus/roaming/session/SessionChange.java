package io.wattbus.roaming.session;

import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What an event changes of a session, and whether the driver's partner is to be told. */
sealed interface SessionChange {

    /** The same event as before. */
    record Repeated() implements SessionChange {}

    /** Something newer is known; what has ended stays so, until another end corrects it. */
    record Stale() implements SessionChange {}

    /** It is so now; the partner pulls it. */
    record Kept() implements SessionChange {}

    /** It is so now, and the partner is to be told. */
    record Pushed() implements SessionChange {}

    /** Starts are told while they are the present state, ends always, and what is read in between once a minute. */
    static SessionChange decide(Optional<Session> before, SessionTold told) {
        Session after = told.session();
        if (before.isEmpty()) {
            return after.ended() || told.live() ? new Pushed() : new Kept();
        }
        Session known = before.get();
        if (known.sequence() == after.sequence()) {
            return new Repeated();
        }
        if (known.sequence() > after.sequence() || (known.ended() && !after.ended())) {
            return new Stale();
        }
        return after.ended() || (told.live() && isOfLaterMinute(known, told)) ? new Pushed() : new Kept();
    }

    private static boolean isOfLaterMinute(Session known, SessionTold told) {
        return told.receivedAt()
                .truncatedTo(ChronoUnit.MINUTES)
                .isAfter(known.lastUpdated().truncatedTo(ChronoUnit.MINUTES));
    }
}
