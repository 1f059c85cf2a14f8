package io.wattbus.availability.limit;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How much one client may ask, by its address.
 *
 * @param perMinute requests a minute, which may all come at once
 * @param clients greatest number of clients kept in mind
 */
@Validated
@ConfigurationProperties("wattbus.limit")
record LimitSettings(@Positive long perMinute, @Positive int clients) {}
