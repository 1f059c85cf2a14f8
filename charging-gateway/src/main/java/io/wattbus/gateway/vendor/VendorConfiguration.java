package io.wattbus.gateway.vendor;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the profiles of vendors. */
@Configuration(proxyBeanMethods = false)
class VendorConfiguration {

    @Bean
    Vendors vendors(VendorProperties properties, MeterRegistry registry) throws IOException {
        return Vendors.parse(properties.profiles().getContentAsString(StandardCharsets.UTF_8), registry);
    }
}
