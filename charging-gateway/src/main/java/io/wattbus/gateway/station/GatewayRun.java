package io.wattbus.gateway.station;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** This process: its instance name, and an id that no other run has, not even of the same instance. */
@Component
public class GatewayRun {

    private final String instance;
    private final UUID id = UUID.randomUUID();

    GatewayRun(InstanceProperties properties) {
        this.instance = properties.nameOrHost();
    }

    /** The replica's name, as events carry it. */
    public String instance() {
        return instance;
    }

    /** Under which this process holds connections. */
    public UUID id() {
        return id;
    }
}
