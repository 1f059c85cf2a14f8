package io.wattbus.roaming.location;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps what connectors say of tariffs in step with the tariffs and with the time. */
@Component
class TariffIdsJob {

    private final TariffIds ids;

    TariffIdsJob(TariffIds ids) {
        this.ids = ids;
    }

    @Scheduled(fixedDelayString = "${wattbus.tariffs.poll-interval}")
    void look() {
        boolean more;
        do {
            more = ids.nextPage();
        } while (more);
    }
}
