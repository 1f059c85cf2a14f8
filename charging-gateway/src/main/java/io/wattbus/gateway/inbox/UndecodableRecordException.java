package io.wattbus.gateway.inbox;

import org.jspecify.annotations.Nullable;

/** A record that is not what its topic carries: it will never be readable. */
final class UndecodableRecordException extends RuntimeException {

    UndecodableRecordException(@Nullable Throwable cause) {
        super("Undecodable record", cause);
    }
}
