package io.wattbus.roaming.partner;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What partners' tokens are encrypted with.
 *
 * @param key 32 bytes in Base64; the default is public, and only for trying it out
 */
@Validated
@ConfigurationProperties("wattbus.vault")
record VaultSettings(@NotBlank String key) {

    @Override
    public String toString() {
        return "VaultSettings[****]";
    }
}
