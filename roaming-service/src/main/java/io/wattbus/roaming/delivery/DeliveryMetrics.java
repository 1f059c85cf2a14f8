package io.wattbus.roaming.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** How much waits for each partner, and for how long; nothing is shown while the database is away. */
@Component
class DeliveryMetrics {

    private static final double MILLIS = Duration.ofSeconds(1).toMillis();

    private final DeliveryQueries queries;

    /** A partner's gauges stay the same while its figures change: one made anew could be scraped twice. */
    private final Map<UUID, AtomicReference<DeliveryQueries.Backlog>> latest = new HashMap<>();

    private final MultiGauge size;
    private final MultiGauge age;
    private final MultiGauge failures;

    DeliveryMetrics(DeliveryQueries queries, MeterRegistry meters) {
        this.queries = queries;
        this.size = MultiGauge.builder("wattbus.outbox.size")
                .description("Objects that a partner is still to be told")
                .register(meters);
        this.age = MultiGauge.builder("wattbus.outbox.age")
                .baseUnit("seconds")
                .description("How long the oldest of them has been waiting")
                .register(meters);
        this.failures = MultiGauge.builder("wattbus.partner.failures")
                .description("How often in a row a partner has failed")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${wattbus.delivery.measure-interval}")
    void measure() {
        List<DeliveryQueries.Backlog> backlogs = backlogs();
        latest.keySet()
                .retainAll(
                        backlogs.stream().map(DeliveryQueries.Backlog::partner).toList());
        backlogs.forEach(backlog -> latest.computeIfAbsent(backlog.partner(), _ -> new AtomicReference<>())
                .set(backlog));
        size.register(rows(DeliveryQueries.Backlog::size));
        failures.register(rows(DeliveryQueries.Backlog::failures));
        age.register(rows(backlog -> backlog.age().toMillis() / MILLIS));
    }

    private List<DeliveryQueries.Backlog> backlogs() {
        try {
            return queries.backlogs();
        } catch (DataAccessException | TransactionException away) {
            return List.of();
        }
    }

    private List<MultiGauge.Row<?>> rows(ToDoubleFunction<DeliveryQueries.Backlog> value) {
        return latest.entrySet().stream()
                .<MultiGauge.Row<?>>map(entry -> MultiGauge.Row.of(
                        Tags.of("partner", entry.getKey().toString()),
                        entry.getValue(),
                        backlog -> value.applyAsDouble(backlog.get())))
                .toList();
    }
}
