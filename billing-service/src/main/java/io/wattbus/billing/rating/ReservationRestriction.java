package io.wattbus.billing.rating;

/** OCPI 2.2.1 ReservationRestrictionType. */
public enum ReservationRestriction {
    /** What a reservation costs. */
    RESERVATION,
    /** What a reservation costs that no session followed. */
    RESERVATION_EXPIRES
}
