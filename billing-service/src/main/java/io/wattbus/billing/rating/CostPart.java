package io.wattbus.billing.rating;

/** What a session's cost is made of: a tariff dimension, of the session itself or of the reservation before it. */
public enum CostPart {
    /** FLAT, once a session. */
    FIXED(TariffDimension.FLAT, false),
    /** ENERGY. */
    ENERGY(TariffDimension.ENERGY, false),
    /** TIME of charging. */
    TIME(TariffDimension.TIME, false),
    /** PARKING_TIME. */
    PARKING(TariffDimension.PARKING_TIME, false),
    /** FLAT of a reservation, once. */
    RESERVATION_FIXED(TariffDimension.FLAT, true),
    /** TIME of a reservation. */
    RESERVATION_TIME(TariffDimension.TIME, true);

    private final TariffDimension dimension;
    private final boolean reservation;

    CostPart(TariffDimension dimension, boolean reservation) {
        this.dimension = dimension;
        this.reservation = reservation;
    }

    /** The dimension that prices it. */
    public TariffDimension dimension() {
        return dimension;
    }

    /** Whether it is of the reservation. */
    public boolean isOfReservation() {
        return reservation;
    }

    boolean isOnce() {
        return dimension == TariffDimension.FLAT;
    }
}
