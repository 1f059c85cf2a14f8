package io.wattbus.gateway.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How much waits for Kafka and for how long, of all replicas: not a number while the database does not say. */
@Component
class OutboxBacklog {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxBacklog.class);

    private final JdbcClient jdbc;
    private volatile double records = Double.NaN;
    private volatile double oldestAgeSeconds = Double.NaN;

    OutboxBacklog(JdbcClient jdbc, MeterRegistry registry) {
        this.jdbc = jdbc;
        Gauge.builder("wattbus.outbox.size", () -> records).register(registry);
        Gauge.builder("wattbus.outbox.age", () -> oldestAgeSeconds)
                .baseUnit("seconds")
                .register(registry);
    }

    @Scheduled(fixedDelayString = "PT5S")
    void measure() {
        try {
            jdbc.sql("select count(*), coalesce(extract(epoch from now() - min(created_at)), 0) from outbox")
                    .query((row, number) -> {
                        records = row.getLong(1);
                        oldestAgeSeconds = Math.max(0, row.getDouble(2));
                        return Duration.ZERO;
                    })
                    .single();
        } catch (DataAccessException e) {
            records = Double.NaN;
            oldestAgeSeconds = Double.NaN;
            LOG.debug("The outbox could not be measured", e);
        }
    }
}
