package io.wattbus.roaming.session;

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

    /** Starts are told while they are the present state, ends always. */
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
        return after.ended() ? new Pushed() : new Kept();
    }
}
