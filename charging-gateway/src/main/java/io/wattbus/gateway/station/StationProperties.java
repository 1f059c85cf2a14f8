package io.wattbus.gateway.station;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How stations are kept track of.
 *
 * @param heartbeatInterval what a booted station is told; one that says nothing for twice as long is silent
 * @param pendingInterval when a station that somebody has to accept is to ask again
 * @param heardInterval the most frequent HEARD of one station
 * @param flushInterval how often it is written down when stations were last heard
 */
@Validated
@ConfigurationProperties("wattbus.station")
record StationProperties(
        @DefaultValue("5m") Duration heartbeatInterval,
        @DefaultValue("1m") Duration pendingInterval,
        @DefaultValue("5m") Duration heardInterval,
        @DefaultValue("10s") Duration flushInterval) {

    Duration silenceAfter() {
        return heartbeatInterval.multipliedBy(2);
    }
}
