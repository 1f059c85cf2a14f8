package io.wattbus.search.privacy;

import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How personal data is made unreadable.
 *
 * @param hashKey the secret of all hashes; another one makes every document's hash another one
 */
@Validated
@ConfigurationProperties("wattbus.privacy")
record PrivacySettings(@Size(min = 16) String hashKey) {

    @Override
    public String toString() {
        return "PrivacySettings[]";
    }
}
