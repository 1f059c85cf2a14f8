package io.wattbus.billing.session;

import java.util.Optional;

/**
 * What holds from an event on until the next.
 *
 * @param currentMilliA sum of the phases; empty if it was not measured
 * @param parked whether the vehicle asked for no energy: not so where the network or the station held it back
 */
record Conditions(Optional<Long> currentMilliA, boolean parked) {

    /** Nothing is known: it is taken to charge. */
    static final Conditions UNKNOWN = new Conditions(Optional.empty(), false);
}
