package io.wattbus.gateway.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Defaults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VendorPropertiesTest {

    @Test
    void pinsTheDefaults() throws IOException {
        VendorProperties properties = Defaults.of("wattbus.vendor", VendorProperties.class);

        assertThat(properties.profiles().getFilename()).isEqualTo("vendor-profiles.json");
        assertThat(VendorProfiles.parse(properties.profiles().getContentAsString(StandardCharsets.UTF_8))
                        .profiles())
                .extracting(VendorProfile::vendor)
                .containsExactly("VESTEL", "Legrand*");
    }
}
