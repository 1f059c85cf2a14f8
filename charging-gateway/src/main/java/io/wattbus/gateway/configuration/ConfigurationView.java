package io.wattbus.gateway.configuration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings of a station as the API gives them. */
record ConfigurationView(String stationId, List<SettingView> settings) {

    /**
     * One of them.
     *
     * @param value null if it is not set or secret
     */
    record SettingView(String name, @Nullable String value, boolean readOnly, boolean secret, Instant reportedAt) {}
}
