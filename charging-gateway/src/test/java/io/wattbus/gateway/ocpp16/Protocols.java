package io.wattbus.gateway.ocpp16;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wattbus.gateway.vendor.Vendors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** OCPP 1.6 over a fake central system. */
final class Protocols {

    private Protocols() {}

    /** With the vendors' profiles as they come. */
    static Ocpp16 ocpp16(CentralSystem central) {
        try (InputStream profiles = Protocols.class.getResourceAsStream("/vendor-profiles.json")) {
            return ocpp16(
                    central, new String(profiles.readAllBytes(), StandardCharsets.UTF_8), new SimpleMeterRegistry());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With profiles of a test's own, and a registry to see what is counted. */
    static Ocpp16 ocpp16(CentralSystem central, String profiles, MeterRegistry registry) {
        return new Ocpp16(central, Vendors.parse(profiles, registry));
    }
}
