package io.wattbus.roaming.location;

import io.wattbus.roaming.delivery.Cause;
import io.wattbus.roaming.delivery.Deliveries;
import io.wattbus.roaming.messaging.Outcome;
import io.wattbus.roaming.partner.Agreement;
import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.pull.Pulls;
import io.wattbus.roaming.pull.Slice;
import io.wattbus.roaming.pull.Window;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Operators' locations with the status of their EVSEs, and what follows for partners when one changes. */
@Service
public class Locations {

    private final LocationRepository locations;
    private final StatusRepository statuses;
    private final Pulls pulls;
    private final Deliveries deliveries;
    private final TariffIds tariffs;
    private final Clock clock;

    Locations(
            LocationRepository locations,
            StatusRepository statuses,
            Pulls pulls,
            Deliveries deliveries,
            TariffIds tariffs,
            Clock clock) {
        this.locations = locations;
        this.statuses = statuses;
        this.pulls = pulls;
        this.deliveries = deliveries;
        this.tariffs = tariffs;
        this.clock = clock;
    }

    /** What a partner may know of locations by {@code agreements}. */
    public Slice<Location> published(List<Agreement> agreements, Window window) {
        Permitted permitted = Permitted.by(agreements);
        Slice<Location> slice =
                pulls.read("location", permitted.condition(), permitted.params(), window, locations::read);
        Map<PartyId, Map<String, KnownStatus>> known = slice.items().stream()
                .collect(Collectors.groupingBy(
                        Location::operatorId,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                theirs -> statuses.find(theirs.getFirst().operatorId(), uids(theirs)))));
        return slice.map(location -> location.with(known.getOrDefault(location.operatorId(), Map.of())));
    }

    /** A location, published or not. */
    public Optional<Location> find(PartyId operator, String locationId) {
        return locations.find(operator, locationId).map(this::withStatuses);
    }

    /** The location that an EVSE is part of, published or not. */
    public Optional<Location> ofEvse(PartyId operator, String evseUid) {
        return locations.ofEvse(operator, evseUid).map(this::withStatuses);
    }

    /** Takes over locations as told; each with the time at which it was so. */
    @Transactional
    public List<Outcome> applyLocations(List<LocationTold> told) {
        return told.stream().map(this::apply).toList();
    }

    /** Takes over statuses as told, and has partners told of those that changed. */
    @Transactional
    public List<Outcome> applyStatuses(List<StatusTold> told) {
        return told.stream().map(this::apply).toList();
    }

    private Outcome apply(LocationTold told) {
        Location location = tariffs.fill(told.location());
        Optional<LocationRepository.Row> before = locations.lock(location.operatorId(), location.locationId());
        if (before.isEmpty()) {
            locations.save(LocationChange.isNew(location, now()), told.updatedAt());
            return Outcome.APPLIED;
        }
        if (before.get().sourceUpdatedAt().isAfter(told.updatedAt())) {
            return Outcome.STALE;
        }
        Location known = before.get().location();
        Location after = LocationChange.apply(known, location, now());
        locations.save(after, told.updatedAt());
        after.evses().stream()
                .filter(evse -> evse.removed()
                        && !known.evse(evse.uid()).map(Evse::removed).orElse(true))
                .forEach(evse -> remove(after, evse.uid(), told.updatedAt()));
        return after.equals(known) ? Outcome.REPEATED : Outcome.APPLIED;
    }

    /** Partners that were told its status are told that it is gone. */
    private void remove(Location location, String evseUid, Instant removedAt) {
        statuses.lock(location.operatorId(), evseUid).ifPresent(known -> {
            KnownStatus removed = known.removed(now());
            statuses.save(location.operatorId(), location.locationId(), evseUid, removed);
            deliveries.evseChanged(
                    location.operatorId(), location.locationId(), evseUid, new Cause(removed.version(), removedAt));
        });
    }

    private Outcome apply(StatusTold told) {
        Optional<KnownStatus> before = statuses.lock(told.operatorId(), told.evseUid());
        if (before.isPresent() && !before.get().isNewer(told)) {
            return before.get().sequence() == told.sequence() ? Outcome.REPEATED : Outcome.STALE;
        }
        KnownStatus after =
                before.map(known -> known.after(told, now())).orElseGet(() -> KnownStatus.first(told, now()));
        statuses.save(told.operatorId(), told.locationId(), told.evseUid(), after);
        if (before.isEmpty() || before.get().version() != after.version()) {
            locations.touch(told.operatorId(), told.locationId(), after.changedAt());
            deliveries.evseChanged(
                    told.operatorId(),
                    told.locationId(),
                    told.evseUid(),
                    new Cause(after.version(), told.statusUpdatedAt()));
        }
        return Outcome.APPLIED;
    }

    private Location withStatuses(Location location) {
        return location.with(statuses.find(location.operatorId(), uids(List.of(location))));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static List<String> uids(Collection<Location> locations) {
        return locations.stream()
                .flatMap(location -> location.evses().stream())
                .map(Evse::uid)
                .toList();
    }
}
