package io.wattbus.billing.rating;

/**
 * What there is to price in a period.
 *
 * @param energy imported, in mWh; negative if more was exported
 * @param charging time of charging in ms
 * @param parking time of not charging in ms
 * @param reserved time of a reservation in ms
 */
public record Consumption(Fraction energy, Fraction charging, Fraction parking, Fraction reserved) {

    public Consumption {
        if (charging.signum() < 0 || parking.signum() < 0 || reserved.signum() < 0) {
            throw new IllegalArgumentException("No time is negative");
        }
    }

    Fraction of(CostPart part) {
        return switch (part) {
            case ENERGY -> energy;
            case TIME -> charging;
            case PARKING -> parking;
            case RESERVATION_TIME -> reserved;
            case FIXED, RESERVATION_FIXED -> Fraction.ONE;
        };
    }

    boolean isReservationOnly() {
        return reserved.signum() > 0 && energy.signum() == 0 && charging.signum() == 0 && parking.signum() == 0;
    }

    boolean isReservation() {
        return reserved.signum() > 0;
    }

    /** Both together. */
    public Consumption plus(Consumption other) {
        return new Consumption(
                energy.plus(other.energy),
                charging.plus(other.charging),
                parking.plus(other.parking),
                reserved.plus(other.reserved));
    }

    /** The part of it that falls into {@code share} of the time, as if it had been even. */
    Consumption times(Fraction share) {
        return new Consumption(energy.times(share), charging.times(share), parking.times(share), reserved.times(share));
    }
}
