package io.wattbus.gateway.registry;

import io.wattbus.gateway.rest.Problem;
import io.wattbus.gateway.rpc.Deadlines;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers stations with their EVSEs. */
@Component
class StationRegistration {

    private final StationRepository stations;
    private final LocationRepository locations;
    private final EvseRepository evses;
    private final Locations publishing;
    private final Clock clock;

    StationRegistration(
            StationRepository stations,
            LocationRepository locations,
            EvseRepository evses,
            Locations publishing,
            Clock clock) {
        this.stations = stations;
        this.locations = locations;
        this.evses = evses;
        this.publishing = publishing;
        this.clock = clock;
    }

    /** Stores {@code wanted} and publishes the locations that it changes, unless it is already so. */
    @Transactional
    public Saved put(OperatorId operator, StationId id, StationDocument wanted) {
        requireDistinct(wanted);
        requireOrder(wanted.deadlines());
        Optional<RegisteredStation> stored = stations.lock(id);
        if (stored.isPresent() && !stored.get().belongsTo(operator)) {
            throw Problem.taken("stationId");
        }
        NavigableSet<String> touched = new TreeSet<>(List.of(wanted.locationId()));
        stored.map(RegisteredStation::locationId).ifPresent(touched::add);
        lock(operator, touched);
        RegisteredStation next = new RegisteredStation(
                id.value(),
                operator.value(),
                wanted.locationId(),
                wanted.securityProfile(),
                password(wanted.password(), stored.flatMap(RegisteredStation::password)),
                Registration.ACCEPTED,
                wanted.deadlines());
        List<Evse> storedEvses = evses.ofStations(List.of(id.value()));
        List<Evse> nextEvses = EvsePlan.plan(
                id, storedEvses, wanted.evses(), () -> UUID.randomUUID().toString());
        if (stored.equals(Optional.of(next)) && storedEvses.equals(nextEvses)) {
            return Saved.UNCHANGED;
        }
        save(operator, id, next, nextEvses);
        touched.forEach(location -> publishing.publish(operator, new LocationId(location)));
        return stored.isPresent() ? Saved.CHANGED : Saved.CREATED;
    }

    private static void requireDistinct(StationDocument wanted) {
        if (!distinct(wanted.evses().stream().map(EvseDocument::evseNumber))
                || !distinct(wanted.evses().stream().map(EvseDocument::evseUid).filter(Objects::nonNull))) {
            throw Problem.invalid("evses", "have an evseNumber or evseUid twice");
        }
        for (EvseDocument evse : wanted.evses()) {
            if (!distinct(evse.connectors().stream().map(Connector::connectorNumber))) {
                throw Problem.invalid("evses.connectors", "have a connectorNumber twice in one EVSE");
            }
        }
    }

    private static void requireOrder(Deadlines deadlines) {
        if (deadlines.goneAfter().isPresent()
                && deadlines
                        .pingAfter()
                        .filter(ping -> ping.compareTo(deadlines.goneAfter().get()) >= 0)
                        .isPresent()) {
            throw Problem.invalid("idleTimeoutSeconds", "must be more than pingIntervalSeconds");
        }
    }

    private static boolean distinct(Stream<?> values) {
        Set<Object> seen = new HashSet<>();
        return values.allMatch(seen::add);
    }

    /** In one order everywhere, so that two registrations never wait for each other. */
    private void lock(OperatorId operator, NavigableSet<String> touched) {
        for (String location : touched) {
            if (locations.lock(operator, new LocationId(location)).isEmpty()) {
                throw Problem.invalid("locationId", "is not a location of the operator");
            }
        }
    }

    private void save(OperatorId operator, StationId id, RegisteredStation station, List<Evse> planned) {
        if (evses.takenElsewhere(
                operator, id, planned.stream().map(Evse::evseUid).toList())) {
            throw Problem.taken("evseUid");
        }
        if (!stations.save(station, clock.instant())) {
            throw Problem.taken("stationId");
        }
        planned.forEach(evse -> evses.save(operator, evse));
    }

    private static Optional<PasswordHash> password(@Nullable String wanted, Optional<PasswordHash> stored) {
        if (wanted == null) {
            return stored;
        }
        return stored.filter(hash -> hash.matches(wanted.getBytes(StandardCharsets.UTF_8)))
                .or(() -> Optional.of(PasswordHash.of(wanted)));
    }
}
