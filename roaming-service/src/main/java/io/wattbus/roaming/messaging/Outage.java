package io.wattbus.roaming.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

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

    /** A value that the database refuses is the record's fault; everything else it says may pass. */
    private static boolean isOutage(Throwable cause) {
        return cause instanceof RegistryException
                || cause instanceof TransactionException
                || (cause instanceof DataAccessException && !(cause instanceof DataIntegrityViolationException));
    }
}
