package io.wattbus.billing.rating;

import java.util.Optional;

/** When an element holds (OCPI 2.2.1 TariffRestrictions): all of it must. */
public record Restrictions(
        Hours hours,
        Bounds kwh,
        Bounds amperes,
        Bounds kilowatts,
        Bounds seconds,
        Optional<ReservationRestriction> reservation) {

    /** Of an element that always holds in a session. */
    public static final Restrictions NONE =
            new Restrictions(Hours.ALWAYS, Bounds.NONE, Bounds.NONE, Bounds.NONE, Bounds.NONE, Optional.empty());

    boolean hold(Moment moment) {
        return moment.phase().fits(reservation)
                && kwh.hold(moment.kwh())
                && seconds.hold(moment.seconds())
                && amperes.hold(moment.amperes())
                && kilowatts.hold(moment.kilowatts())
                && moment.clock().filter(clock -> !hours.hold(clock)).isEmpty();
    }
}
