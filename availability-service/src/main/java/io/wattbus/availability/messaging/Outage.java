package io.wattbus.availability.messaging;

import io.wattbus.availability.store.StoreEmptyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.KafkaException;

/** Tells a failure of this service's own infrastructure, which passes, from one of a record, which stays. */
public final class Outage {

    private Outage() {}

    /** Whether trying {@code failure}'s cause again can succeed without anything being changed in the record. */
    public static boolean causedBy(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOutage(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(Throwable cause) {
        return cause instanceof RegistryException
                || cause instanceof StoreEmptyException
                || cause instanceof DataAccessException
                || cause instanceof KafkaException; // of sending; what cannot be read is one of Kafka's own
    }
}
