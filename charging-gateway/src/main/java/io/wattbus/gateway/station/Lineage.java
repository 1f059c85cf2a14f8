package io.wattbus.gateway.station;

import java.util.Optional;

/** What a station is, as it last booted with; empty before its first boot. */
public record Lineage(Optional<String> vendor, Optional<String> model, Optional<String> firmwareVersion) {

    static final Lineage UNKNOWN = new Lineage(Optional.empty(), Optional.empty(), Optional.empty());
}
