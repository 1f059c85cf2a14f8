package io.wattbus.gateway.ocpp16;

import java.time.Instant;
import java.util.Optional;

/** A request that says, by the station's clock, when something happened; as a rule just now. */
interface Timestamped {

    /** Empty if it is missing or can not be read. */
    Optional<Instant> timestamp();
}
