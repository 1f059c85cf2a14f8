package io.wattbus.gateway.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How the relay of this replica does. */
@Component
class RelayMetrics {

    private final Counter relayed;
    private final Counter refused;
    private final Counter interruptions;
    private final AtomicInteger ownedShards;

    RelayMetrics(MeterRegistry registry) {
        this.relayed = registry.counter("wattbus.outbox.relayed");
        this.refused = registry.counter("wattbus.outbox.refused");
        this.interruptions = registry.counter("wattbus.outbox.interruptions");
        this.ownedShards = registry.gauge("wattbus.outbox.shards.owned", new AtomicInteger());
    }

    void relayed(int records) {
        relayed.increment(records);
    }

    void refused() {
        refused.increment();
    }

    void interrupted() {
        interruptions.increment();
    }

    void owns(int shards) {
        ownedShards.set(shards);
    }
}
