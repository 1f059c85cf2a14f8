package io.wattbus.billing.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How billing waits for the fraud checks.
 *
 * @param holdWindow how long an ended session waits for a decision on its end, counted from when billing learns of it; 0 is
 *     not at all
 */
@Validated
@ConfigurationProperties("wattbus.fraud")
record FraudSettings(Duration holdWindow) {

    FraudSettings {
        if (holdWindow.isNegative()) {
            throw new IllegalArgumentException("wattbus.fraud.hold-window must not be negative");
        }
    }
}
