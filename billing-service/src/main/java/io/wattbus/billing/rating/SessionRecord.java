package io.wattbus.billing.rating;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What was consumed in a session.
 *
 * @param periods in order of time, at least one; each ends where the next begins
 * @param zone of the location's clock
 * @param reservationExpired whether nobody came to what was reserved
 */
public record SessionRecord(List<ChargingPeriod> periods, ZoneId zone, boolean reservationExpired) {

    public SessionRecord {
        periods = List.copyOf(periods);
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("A session has a charging period");
        }
    }

    Instant startedAt() {
        return periods.getFirst().startedAt();
    }

    Instant endedAt() {
        return periods.getLast().endedAt();
    }

    /** When the car came: the reservation before it is no part of the session's duration. */
    Instant chargingStartedAt() {
        return periods.stream()
                .filter(period -> !period.consumption().isReservationOnly())
                .map(ChargingPeriod::startedAt)
                .findFirst()
                .orElse(startedAt());
    }

    Phase reservation() {
        return reservationExpired ? Phase.EXPIRED_RESERVATION : Phase.RESERVATION;
    }
}
