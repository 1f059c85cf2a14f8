package io.wattbus.billing.session;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets the readings of sessions that are too old to be corrected: a batch at a time, so that nobody waits for it. */
@Component
class ReadingTrim {

    private static final int BATCH = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(ReadingTrim.class);

    private final ReadingRepository readings;
    private final SettlementSettings settings;
    private final Clock clock;

    ReadingTrim(ReadingRepository readings, SettlementSettings settings, Clock clock) {
        this.readings = readings;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${wattbus.settlement.trim-interval}",
            fixedDelayString = "${wattbus.settlement.trim-interval}")
    void trim() {
        Instant oldest = clock.instant().minus(settings.corrections());
        long forgotten = 0;
        int batch;
        do {
            batch = readings.forget(oldest, BATCH);
            forgotten += batch;
        } while (batch == BATCH);
        if (forgotten > 0) {
            LOG.atInfo().addKeyValue("readings", forgotten).log("Readings of sessions beyond correction are forgotten");
        }
    }
}
