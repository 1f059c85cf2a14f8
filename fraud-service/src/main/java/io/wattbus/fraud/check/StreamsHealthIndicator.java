package io.wattbus.fraud.check;

import io.wattbus.fraud.store.LiveStores;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the stream runs, which it does only once what every replica knows has been read; readiness asks. */
@Component
class StreamsHealthIndicator implements HealthIndicator {

    private final LiveStores stores;

    StreamsHealthIndicator(LiveStores stores) {
        this.stores = stores;
    }

    @Override
    public Health health() {
        KafkaStreams.State state = stores.state();
        Health.Builder health = state == KafkaStreams.State.RUNNING ? Health.up() : Health.outOfService();
        return health.withDetail("state", state).build();
    }
}
