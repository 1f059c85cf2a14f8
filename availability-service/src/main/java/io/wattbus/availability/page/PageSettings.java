package io.wattbus.availability.page;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the page shows beside stations.
 *
 * @param tileUrl where map tiles come from, with {@code {z}}, {@code {x}} and {@code {y}}; empty: the map is a grid, and
 *     nobody else is asked for anything
 * @param tileAttribution whom to thank for them, as text
 */
@Validated
@ConfigurationProperties("wattbus.page")
record PageSettings(
        @Pattern(regexp = "|https?://[^/\\s;,]+/\\S*\\{z}\\S*")
        String tileUrl,

        String tileAttribution) {}
