package io.wattbus.gateway.configuration;

import java.time.Instant;
import java.util.List;

/**
 * What a station said of its settings.
 *
 * @param complete whether these are all that it has
 * @param unknown those that it was asked for and does not have
 */
public record ConfigurationReport(boolean complete, List<Setting> settings, List<String> unknown, Instant at) {

    public ConfigurationReport {
        settings = List.copyOf(settings);
        unknown = List.copyOf(unknown);
    }
}
