package io.wattbus.billing.session;

import io.wattbus.billing.cdr.Cdr;
import io.wattbus.billing.messaging.Traced;
import java.util.List;
import java.util.stream.Stream;

/**
 * A session as it is to be stored, and what is issued with it.
 *
 * @param records in the order of their revisions
 */
record Booking(BillingSession session, List<Cdr> records) {

    Booking {
        records = List.copyOf(records);
    }

    /** Nothing is issued. */
    static Booking of(BillingSession session) {
        return new Booking(session, List.of());
    }

    /** The records, going on in the trace of the end that they bill. */
    Stream<Traced<Cdr>> traced() {
        return records.stream()
                .map(record -> new Traced<>(record, session.soFar().traceParent()));
    }
}
