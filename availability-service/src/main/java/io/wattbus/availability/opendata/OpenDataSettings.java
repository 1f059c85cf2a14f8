package io.wattbus.availability.opendata;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the export is given.
 *
 * @param maxExports that are written at one time
 */
@Validated
@ConfigurationProperties("wattbus.open-data")
record OpenDataSettings(@Positive int maxExports) {}
