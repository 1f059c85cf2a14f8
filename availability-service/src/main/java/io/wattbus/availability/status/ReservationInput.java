package io.wattbus.availability.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest reservation of an EVSE.
 *
 * @param running false once it was told to have ended
 * @param expiresAt first moment at which it no longer holds; null if not told
 */
public record ReservationInput(
        long stationSequence,
        String reservationId,
        boolean running,
        @Nullable Instant expiresAt) implements Input {

    /** Whether it keeps the EVSE for somebody at {@code now}. */
    public boolean holdsAt(Instant now) {
        return running && (expiresAt == null || now.isBefore(expiresAt));
    }
}
