package io.wattbus.gateway.connection;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether chargers can connect. */
final class OcppHealthIndicator implements HealthIndicator {

    private final OcppListener listener;
    private final Connections connections;

    OcppHealthIndicator(OcppListener listener, Connections connections) {
        this.listener = listener;
        this.connections = connections;
    }

    @Override
    public Health health() {
        Health.Builder health = listener.isRunning() ? Health.up() : Health.outOfService();
        return health.withDetail("connections", connections.size()).build();
    }
}
