package io.wattbus.gateway.locallist;

import io.wattbus.gateway.station.StationBooted;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Finds the stations whose lists are out of step, a few at a time. */
@Component
class LocalListSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(LocalListSchedule.class);

    private final LocalListRepository repository;
    private final LocalLists lists;
    private final Clock clock;

    LocalListSchedule(LocalListRepository repository, LocalLists lists, Clock clock) {
        this.repository = repository;
        this.lists = lists;
        this.clock = clock;
    }

    /** In the SQL transaction of the boot. */
    @EventListener
    void onBoot(StationBooted booted) {
        repository.booted(booted.station().station().id(), booted.at());
    }

    @Scheduled(fixedDelayString = "PT2S")
    void goOn() {
        Instant now = clock.instant();
        try {
            repository
                    .claim(now, now.plus(LocalLists.LEASE))
                    .forEach(list -> Thread.ofVirtual().name("local-list").start(() -> attempt(list)));
        } catch (DataAccessException | TransactionException e) {
            LOG.atWarn().addKeyValue("cause", e.getClass().getName()).log("Local lists wait: the store is away");
        }
    }

    private void attempt(LocalList list) {
        try {
            lists.bringInStep(list);
        } catch (DataAccessException | TransactionException e) {
            LOG.atWarn()
                    .addKeyValue("stationId", list.station())
                    .addKeyValue("cause", e.getClass().getName())
                    .log("A local list waits: the store is away");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
