package io.wattbus.gateway.ocpp16;

import java.time.Instant;
import java.util.Optional;

/** Where a log goes and what it covers (OCPP 1.6 security whitepaper §6.14). */
record LogParameters(String remoteLocation, Optional<Instant> oldestTimestamp, Optional<Instant> latestTimestamp) {

    static LogParameters from(Fields fields) {
        return new LogParameters(
                fields.text("remoteLocation", 512),
                fields.optionalTimestamp("oldestTimestamp"),
                fields.optionalTimestamp("latestTimestamp"));
    }
}
