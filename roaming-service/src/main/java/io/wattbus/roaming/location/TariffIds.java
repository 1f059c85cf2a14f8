package io.wattbus.roaming.location;

import io.wattbus.roaming.delivery.Cause;
import io.wattbus.roaming.delivery.Deliveries;
import io.wattbus.roaming.delivery.News;
import io.wattbus.roaming.tariff.Looks;
import io.wattbus.roaming.tariff.Looks.Look;
import io.wattbus.roaming.tariff.OfferedTariffs;
import io.wattbus.roaming.tariff.TariffSettings;
import io.wattbus.roaming.tariff.Tariffs;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which tariffs connectors name. */
@Service
class TariffIds {

    private final LocationRepository locations;
    private final Deliveries deliveries;
    private final Tariffs tariffs;
    private final Looks looks;
    private final TariffSettings settings;
    private final Clock clock;

    TariffIds(
            LocationRepository locations,
            Deliveries deliveries,
            Tariffs tariffs,
            Looks looks,
            TariffSettings settings,
            Clock clock) {
        this.locations = locations;
        this.deliveries = deliveries;
        this.tariffs = tariffs;
        this.looks = looks;
        this.settings = settings;
        this.clock = clock;
    }

    /** {@code told} with the tariffs that hold at its connectors now. */
    Location fill(Location told) {
        return told.with(tariffs.of(told.operatorId()), clock.instant());
    }

    /** Looks at the next locations of an operator where that is due; false if there is none. */
    @Transactional
    public boolean nextPage() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Look> due = looks.claim(now);
        due.ifPresent(look -> look(look, now));
        return due.isPresent();
    }

    private void look(Look look, Instant now) {
        OfferedTariffs offered = tariffs.of(look.operatorId());
        List<LocationRepository.Row> page =
                locations.lockAfter(look.operatorId(), look.position(), settings.pageSize());
        for (LocationRepository.Row row : page) {
            Location known = row.location();
            Location after = LocationChange.apply(known, known.with(offered, now), now);
            if (!after.equals(known)) {
                locations.save(after, row.sourceUpdatedAt());
                tell(after);
            }
        }
        if (page.size() < settings.pageSize()) {
            looks.end(look, offered.nextChange(now));
        } else {
            looks.advance(look, page.getLast().location().locationId());
        }
    }

    private void tell(Location location) {
        if (location.publish()) {
            deliveries.tell(News.ofLocation(
                    location.operatorId(),
                    location.locationId(),
                    new Cause(location.lastUpdated().toEpochMilli(), location.lastUpdated())));
        }
    }
}
