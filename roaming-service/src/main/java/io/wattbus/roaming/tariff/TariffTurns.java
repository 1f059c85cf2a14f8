package io.wattbus.roaming.tariff;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets tariffs begin and end when their time has come. */
@Component
class TariffTurns {

    private final Tariffs tariffs;

    TariffTurns(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    @Scheduled(fixedDelayString = "${wattbus.tariffs.poll-interval}")
    void turn() {
        boolean more;
        do {
            more = tariffs.turn();
        } while (more);
    }
}
