package io.wattbus.fraud.messaging;

import org.jspecify.annotations.Nullable;

/** A record that is not what its topic carries: it will never be readable. Says nothing of what is in it. */
public final class UndecodableRecordException extends RuntimeException {

    UndecodableRecordException(String topic, @Nullable Throwable cause) {
        super("Undecodable record of " + topic, cause);
    }
}
