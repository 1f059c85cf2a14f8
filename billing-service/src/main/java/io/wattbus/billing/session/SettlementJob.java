package io.wattbus.billing.session;

import io.wattbus.billing.tariff.TariffsChanged;
import java.util.function.IntSupplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Looks after the sessions that wait: from time to time, and at once when tariffs have changed. */
@Component
class SettlementJob {

    private final Sessions sessions;
    private final ThreadPoolTaskScheduler scheduler;

    SettlementJob(Sessions sessions, ThreadPoolTaskScheduler scheduler) {
        this.sessions = sessions;
        this.scheduler = scheduler;
    }

    @Scheduled(fixedDelayString = "${wattbus.settlement.interval}")
    void settle() {
        repeat(sessions::settleDue);
        repeat(sessions::settleTariffed);
    }

    @TransactionalEventListener
    void onTariffsChanged(TariffsChanged event) {
        scheduler.execute(() -> repeat(sessions::settleTariffed));
    }

    private static void repeat(IntSupplier batch) {
        int settled;
        do {
            settled = batch.getAsInt();
        } while (settled > 0);
    }
}
