package io.wattbus.gateway.outbox;

import io.wattbus.schemas.WireFormat;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the schema registry is.
 *
 * @param url its base address
 */
@Validated
@ConfigurationProperties("wattbus.registry")
public record RegistryProperties(URI url) {

    WireFormat wireFormat() {
        return WireFormat.of(url);
    }
}
