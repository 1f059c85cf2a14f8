package io.wattbus.gateway.station;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * This replica and how replicas notice that one is gone.
 *
 * @param name what events and metrics call it; the host's name if empty
 * @param leaseInterval how often it says that it lives
 * @param leaseTimeout a replica that has not said so for this long is taken for dead: what only it can do is not waited for
 * @param returnTime how long the stations of a dead replica have to come back before they count as disconnected
 */
@Validated
@ConfigurationProperties("wattbus.instance")
record InstanceProperties(
        @DefaultValue("") String name,
        @DefaultValue("5s") Duration leaseInterval,
        @DefaultValue("15s") Duration leaseTimeout,
        @DefaultValue("60s") Duration returnTime) {

    String nameOrHost() {
        if (!name.isBlank()) {
            return name;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "charging-gateway";
        }
    }
}
