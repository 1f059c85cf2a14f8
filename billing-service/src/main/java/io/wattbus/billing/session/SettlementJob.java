package io.wattbus.billing.session;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.wattbus.billing.charging.SessionId;
import io.wattbus.billing.location.LocationClocksChanged;
import io.wattbus.billing.messaging.Outage;
import io.wattbus.billing.tariff.TariffsChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Looks after the sessions that wait: on the moment when they become due, at once when tariffs have changed, and now and
 * then for what a process that died has left.
 */
@Component
class SettlementJob {

    /** What waits longer is found by {@link #settleDue} in time. */
    private static final Duration SOON = Duration.ofMinutes(1);

    /** Due times are whole milliseconds, and schedulers may be early by less. */
    private static final Duration NOT_EARLY = Duration.ofMillis(1);

    private static final Logger LOG = LoggerFactory.getLogger(SettlementJob.class);

    private final Sessions sessions;
    private final ThreadPoolTaskScheduler scheduler;
    private final Clock clock;
    private final Counter failures;

    SettlementJob(Sessions sessions, ThreadPoolTaskScheduler scheduler, Clock clock, MeterRegistry meters) {
        this.sessions = sessions;
        this.scheduler = scheduler;
        this.clock = clock;
        this.failures = Counter.builder("wattbus.sessions.unsettled")
                .description("Sessions that could not be settled and are tried again")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${wattbus.settlement.due-interval}")
    void settleDue() {
        try {
            settleAllDue();
        } catch (RuntimeException e) {
            if (!Outage.causedBy(e)) {
                throw e;
            }
            LOG.atWarn().addKeyValue("cause", e.getClass().getName()).log("What is due waits: the store is away");
        }
    }

    private void settleAllDue() {
        try {
            repeat(sessions::settleDue);
        } catch (RuntimeException e) {
            if (Outage.causedBy(e)) {
                throw e;
            }
            sessions.due().forEach(this::settleAlone);
        }
    }

    @Scheduled(fixedDelayString = "${wattbus.settlement.interval}")
    void settleTariffed() {
        repeat(sessions::settleTariffed);
    }

    @TransactionalEventListener
    void onTariffsChanged(TariffsChanged event) {
        scheduler.execute(this::settleTariffed);
    }

    @TransactionalEventListener
    void onClocksChanged(LocationClocksChanged event) {
        scheduler.execute(this::settleTariffed);
    }

    @TransactionalEventListener
    void onSessionsWait(SessionsWait event) {
        Instant due = event.until().plus(NOT_EARLY);
        if (due.isBefore(clock.instant().plus(SOON))) {
            // What fails is tried again by the next look at what is due
            var _ = scheduler.schedule(this::settleDue, due);
        }
    }

    /** So that one session that cannot be settled does not keep all others waiting. */
    private void settleAlone(SessionId id) {
        try {
            sessions.settle(id);
        } catch (RuntimeException e) {
            if (Outage.causedBy(e)) {
                throw e;
            }
            failures.increment();
            LOG.atError()
                    .addKeyValue("sessionId", id)
                    .addKeyValue("cause", e.getClass().getName())
                    .log("A session cannot be settled; it is tried again");
            sessions.postpone(id);
        }
    }

    private static void repeat(IntSupplier batch) {
        int settled;
        do {
            settled = batch.getAsInt();
        } while (settled > 0);
    }
}
