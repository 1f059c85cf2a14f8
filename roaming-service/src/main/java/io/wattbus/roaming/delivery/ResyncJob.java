package io.wattbus.roaming.delivery;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works on resyncs, one page after the other. */
@Component
class ResyncJob {

    private final Resyncs resyncs;

    ResyncJob(Resyncs resyncs) {
        this.resyncs = resyncs;
    }

    @Scheduled(fixedDelayString = "${wattbus.delivery.poll-interval}")
    void work() {
        boolean more;
        do {
            more = resyncs.nextPage();
        } while (more);
    }
}
