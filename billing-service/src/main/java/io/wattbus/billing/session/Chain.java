package io.wattbus.billing.session;

import io.wattbus.billing.cdr.CdrId;
import io.wattbus.billing.charging.SessionId;
import java.util.Optional;

/**
 * The records issued for a session: the first, and for every correction a credit and, if there is still something to bill,
 * a new one.
 *
 * @param length how many they are: the next one's revision
 * @param billed what the one that holds bills; empty if none does
 */
record Chain(int length, Optional<Snapshot> billed) {

    /** Nothing was issued. */
    static final Chain EMPTY = new Chain(0, Optional.empty());

    /** The record that holds: neither taken back nor a credit. */
    Optional<CdrId> current(SessionId session) {
        return billed.map(_ -> CdrId.of(session, length - 1));
    }

    /** With a record of {@code snapshot}. */
    Chain with(Snapshot snapshot) {
        return new Chain(length + 1, Optional.of(snapshot));
    }

    /** With a credit of the one that holds. */
    Chain credited() {
        return new Chain(length + 1, Optional.empty());
    }
}
