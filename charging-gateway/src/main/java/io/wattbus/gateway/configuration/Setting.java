package io.wattbus.gateway.configuration;

import io.wattbus.gateway.rpc.Masking;
import java.util.Optional;

/**
 * A setting of a station.
 *
 * @param value none if it is not set
 */
public record Setting(String name, Optional<String> value, boolean readOnly) {

    /** Whether its value, going by its name, is nothing to be stored or shown. */
    boolean isSecret() {
        return Masking.isSecret(name);
    }
}
