package io.wattbus.billing.rating;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What an element's restrictions ask about.
 *
 * @param clock the location's; empty if nobody asks
 * @param kwh charged in the session until then
 * @param seconds since the session began, or the reservation
 * @param kilowatts empty is not known
 * @param amperes sum of the phases; empty is not known
 */
record Moment(
        Phase phase,
        Optional<LocalDateTime> clock,
        Fraction kwh,
        Fraction seconds,
        Optional<Range> kilowatts,
        Optional<Range> amperes) {}
