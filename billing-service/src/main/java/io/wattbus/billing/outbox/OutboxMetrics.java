package io.wattbus.billing.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Size and age of what waits to be sent; unknown (NaN) while the database is away. */
@Component
class OutboxMetrics implements MeterBinder {

    private final OutboxRepository outbox;

    OutboxMetrics(OutboxRepository outbox) {
        this.outbox = outbox;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("wattbus.outbox.size", outbox, OutboxRepository::size)
                .description("Records waiting to be sent to Kafka")
                .register(registry);
        Gauge.builder("wattbus.outbox.age", outbox, rows -> rows.age().toMillis() / 1_000.0)
                .baseUnit("seconds")
                .description("Age of the oldest record waiting to be sent to Kafka")
                .register(registry);
    }
}
