package io.wattbus.roaming.publishing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Size and age of what waits to be sent; unknown (NaN) while the database is away. */
@Component
class PublicationMetrics implements MeterBinder {

    private final PublicationRepository publications;

    PublicationMetrics(PublicationRepository publications) {
        this.publications = publications;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("wattbus.publications.size", publications, PublicationRepository::size)
                .description("Records waiting to be sent to Kafka")
                .register(registry);
        Gauge.builder(
                        "wattbus.publications.age",
                        publications,
                        rows -> rows.age().toMillis() / 1_000.0)
                .baseUnit("seconds")
                .description("Age of the oldest record waiting to be sent to Kafka")
                .register(registry);
    }
}
