package io.wattbus.roaming.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** How much waits for each partner, and for how long; nothing is shown while the database is away. */
@Component
class DeliveryMetrics {

    private static final double MILLIS = Duration.ofSeconds(1).toMillis();

    private final DeliveryQueries queries;
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
        size.register(
                backlogs.stream()
                        .map(backlog -> MultiGauge.Row.of(tags(backlog), backlog.size()))
                        .toList(),
                true);
        failures.register(
                backlogs.stream()
                        .map(backlog -> MultiGauge.Row.of(tags(backlog), backlog.failures()))
                        .toList(),
                true);
        age.register(
                backlogs.stream()
                        .map(backlog ->
                                MultiGauge.Row.of(tags(backlog), backlog.age().toMillis() / MILLIS))
                        .toList(),
                true);
    }

    private List<DeliveryQueries.Backlog> backlogs() {
        try {
            return queries.backlogs();
        } catch (DataAccessException | TransactionException away) {
            return List.of();
        }
    }

    private static Tags tags(DeliveryQueries.Backlog backlog) {
        return Tags.of("partner", backlog.partner().toString());
    }
}
