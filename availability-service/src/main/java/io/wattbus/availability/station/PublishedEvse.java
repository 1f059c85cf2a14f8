package io.wattbus.availability.station;

import java.util.Objects;

/** An EVSE of a station in the state in which it is, or was, published. */
record PublishedEvse(EvseName name, StationState station) {

    EvseState evse() {
        return Objects.requireNonNull(station.evses().get(name.evseUid()));
    }
}
