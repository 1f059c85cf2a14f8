package io.wattbus.roaming.cdr;

import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What becomes of a record that does not come out at what it says.
 *
 * @param tolerance what its total may differ by, in its currency
 */
@Validated
@ConfigurationProperties("wattbus.cdrs")
record CdrSettings(
        OnDifference onDifference, @PositiveOrZero BigDecimal tolerance) {

    /** Whether somebody looks at it first. */
    enum OnDifference {
        HOLD,
        SEND
    }
}
