package io.wattbus.availability.station;

import io.wattbus.availability.store.Filled;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What no event brings about: reservations that expire, and publishing what whoever changed it could not publish. */
@Component
class StatusRounds {

    private final StationStore store;
    private final Stations stations;
    private final Filled filled;
    private final StatusSettings settings;
    private final StatusMetrics metrics;
    private final Clock clock;

    StatusRounds(
            StationStore store,
            Stations stations,
            Filled filled,
            StatusSettings settings,
            StatusMetrics metrics,
            Clock clock) {
        this.store = store;
        this.stations = stations;
        this.filled = filled;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${wattbus.status.interval}")
    void expireReservations() {
        if (filled.isComplete()) {
            repeat(() -> store.expired(clock.instant(), settings.batchSize()), stations::expire);
        }
    }

    @Scheduled(fixedDelayString = "${wattbus.status.interval}")
    void publishTheUnpublished() {
        metrics.waiting(store.unpublishedCount(), store.oldestUnpublished());
        if (filled.isComplete()) {
            repeat(
                    () -> store.unpublished(clock.instant().minus(settings.patience()), settings.batchSize()),
                    stations::publishAgain);
        }
    }

    private static void repeat(Supplier<List<EvseName>> next, Consumer<List<EvseName>> work) {
        for (List<EvseName> due = next.get(); !due.isEmpty(); due = next.get()) {
            work.accept(due);
        }
    }
}
