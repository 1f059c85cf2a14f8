package io.wattbus.roaming.location;

import io.wattbus.roaming.delivery.Cause;
import io.wattbus.roaming.delivery.Deliveries;
import io.wattbus.roaming.delivery.News;
import io.wattbus.roaming.messaging.Outcome;
import io.wattbus.roaming.partner.Agreement;
import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.pull.Pulls;
import io.wattbus.roaming.pull.Slice;
import io.wattbus.roaming.pull.Window;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /** How these EVSEs are, of those whose locations are known, published or not. */
    public Map<EvseKey, EvseState> states(Collection<EvseKey> evses) {
        return evses.isEmpty() ? Map.of() : statuses.states(evses);
    }

    /** Takes over locations as told; each with the time at which it was so. */
    @Transactional
    public List<Outcome> applyLocations(List<LocationTold> told) {
        return told.stream().map(this::apply).toList();
    }

    /** Takes over statuses as told, all at once, and has partners told of those that changed. */
    @Transactional
    public List<Outcome> applyStatuses(List<StatusTold> told) {
        Map<EvseKey, KnownStatus> known = statuses.lock(told.stream()
                .map(each -> new EvseKey(each.operatorId(), each.evseUid()))
                .collect(Collectors.toSet()));
        Map<EvseKey, StatusRepository.Row> rows = new TreeMap<>(EvseKey.ORDER);
        Map<EvseKey, News> changes = new LinkedHashMap<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (StatusTold each : told) {
            Outcome outcome = apply(each, known, changes);
            outcomes.add(outcome);
            if (outcome == Outcome.APPLIED) {
                EvseKey key = new EvseKey(each.operatorId(), each.evseUid());
                rows.put(
                        key,
                        new StatusRepository.Row(
                                each.operatorId(),
                                each.locationId(),
                                each.evseUid(),
                                Objects.requireNonNull(known.get(key))));
            }
        }
        statuses.save(List.copyOf(rows.values()));
        if (!changes.isEmpty()) {
            locations.touch(changes.keySet().stream()
                    .map(key -> Objects.requireNonNull(rows.get(key)))
                    .toList());
            deliveries.tell(List.copyOf(changes.values()));
        }
        return outcomes;
    }

    private Outcome apply(LocationTold told) {
        Location location = tariffs.fill(told.location());
        Optional<LocationRepository.Row> before = locations.lock(location.operatorId(), location.locationId());
        if (before.isEmpty()) {
            Location fresh = LocationChange.isNew(location, now());
            locations.save(fresh, told.updatedAt());
            if (fresh.publish()) {
                tell(fresh, told.updatedAt());
            }
            return Outcome.APPLIED;
        }
        if (before.get().sourceUpdatedAt().isAfter(told.updatedAt())) {
            return Outcome.STALE;
        }
        Location known = before.get().location();
        Location after = LocationChange.apply(known, location, now());
        locations.save(after, told.updatedAt());
        if (after.equals(known)) {
            return Outcome.REPEATED;
        }
        List<String> removed = after.evses().stream()
                .filter(evse -> evse.removed()
                        && !known.evse(evse.uid()).map(Evse::removed).orElse(true))
                .map(Evse::uid)
                .toList();
        remove(after, removed, told.updatedAt());
        if (after.publish() || known.publish()) {
            tell(after, told.updatedAt());
        }
        return Outcome.APPLIED;
    }

    /** One that is published no longer, too: partners are to know that. */
    private void tell(Location location, Instant receivedAt) {
        deliveries.tell(News.ofLocation(
                location.operatorId(),
                location.locationId(),
                new Cause(location.lastUpdated().toEpochMilli(), receivedAt)));
    }

    /** Partners that were told their status are told that they are gone. */
    private void remove(Location location, List<String> evseUids, Instant removedAt) {
        Map<EvseKey, KnownStatus> known = statuses.lock(evseUids.stream()
                .map(uid -> new EvseKey(location.operatorId(), uid))
                .toList());
        List<StatusRepository.Row> removed = known.entrySet().stream()
                .map(each -> new StatusRepository.Row(
                        location.operatorId(),
                        location.locationId(),
                        each.getKey().uid(),
                        each.getValue().removed(now())))
                .toList();
        statuses.save(removed);
        deliveries.tell(removed.stream().map(row -> change(row, removedAt)).toList());
    }

    private Outcome apply(StatusTold told, Map<EvseKey, KnownStatus> known, Map<EvseKey, News> changes) {
        EvseKey key = new EvseKey(told.operatorId(), told.evseUid());
        @Nullable KnownStatus before = known.get(key);
        if (before != null && !before.isNewer(told)) {
            return before.sequence() == told.sequence() ? Outcome.REPEATED : Outcome.STALE;
        }
        KnownStatus after = before == null ? KnownStatus.first(told, now()) : before.after(told, now());
        known.put(key, after);
        if (before == null || before.version() != after.version()) {
            changes.put(
                    key,
                    change(
                            new StatusRepository.Row(told.operatorId(), told.locationId(), told.evseUid(), after),
                            told.statusUpdatedAt()));
        }
        return Outcome.APPLIED;
    }

    private static News change(StatusRepository.Row row, Instant since) {
        return News.ofEvse(
                row.operator(),
                row.locationId(),
                row.evseUid(),
                new Cause(row.known().version(), since));
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
