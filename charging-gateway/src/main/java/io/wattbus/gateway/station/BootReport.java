package io.wattbus.gateway.station;

import java.util.Optional;

/** What a station says of itself when it boots (BootNotification). */
public record BootReport(
        String vendor, String model, Optional<String> serialNumber, Optional<String> firmwareVersion) {}
