package io.wattbus.gateway.configuration;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A setting of a station.
 *
 * @param value none if it is not set
 */
public record Setting(String name, Optional<String> value, boolean readOnly) {

    /** Whether its value, going by its name, is nothing to be stored or shown. */
    boolean isSecret() {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        return Stream.of(
                        "authorizationkey",
                        "password",
                        "passphrase",
                        "passwd",
                        "secret",
                        "privatekey",
                        "psk",
                        "pincode")
                .anyMatch(lowerCase::contains);
    }
}
