package io.wattbus.roaming.tariff;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How it is found out which tariffs hold at the connectors.
 *
 * @param pollInterval when to look for what a change of a tariff, or the time, has made due
 * @param pageSize locations looked at in one transaction
 */
@Validated
@ConfigurationProperties("wattbus.tariffs")
public record TariffSettings(
        Duration pollInterval, @Positive int pageSize) {}
