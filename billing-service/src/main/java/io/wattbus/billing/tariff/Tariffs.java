package io.wattbus.billing.tariff;

import io.wattbus.billing.charging.IdToken;
import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.charging.Place;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All tariffs, each seen by its operator only. */
@Service
public class Tariffs {

    private static final int MOST_KNOWN = 1_000;

    private final TariffRepository repository;
    private final TariffPublisher publisher;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<Key, TariffVersion> known = new ConcurrentHashMap<>();

    private record Key(OperatorId operator, TariffReference reference) {}

    Tariffs(TariffRepository repository, TariffPublisher publisher, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.publisher = publisher;
        this.events = events;
        this.clock = clock;
    }

    /** The version that rates a session of {@code token} at {@code place} begun at {@code startedAt}; of its operator. */
    public Optional<TariffReference> inForce(Place place, Optional<IdToken> token, Instant startedAt) {
        return repository.inForce(place, token, startedAt);
    }

    /** The version that {@code reference} names; it must exist. */
    public TariffVersion get(OperatorId operator, TariffReference reference) {
        Key key = new Key(operator, reference);
        @Nullable TariffVersion remembered = known.get(key);
        return remembered == null ? remember(key) : remembered;
    }

    Optional<VersionedTariff> find(OperatorId operator, TariffId id) {
        return repository.find(operator, id);
    }

    List<VersionedTariff> list(OperatorId operator, String afterId, int limit) {
        return repository.list(operator, afterId, limit);
    }

    /** Stores and publishes what {@code draft} changes. */
    @Transactional
    public TariffChange put(OperatorId operator, TariffId id, TariffDraft draft) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean isNew = repository.lock(operator, id, now);
        TariffChange change = isNew
                ? TariffChange.create(operator, id, draft, now)
                : TariffChange.change(repository.find(operator, id).orElseThrow(), draft, now);
        switch (change) {
            case TariffChange.Created(VersionedTariff tariff) -> store(tariff);
            case TariffChange.Changed(VersionedTariff tariff) -> store(tariff);
            case TariffChange.Unchanged _, TariffChange.TooEarly _, TariffChange.Withdrawn _ -> {}
        }
        return change;
    }

    /** Withdraws a tariff, for good; empty if there is none. */
    @Transactional
    public Optional<VersionedTariff> withdraw(OperatorId operator, TariffId id) {
        if (repository.find(operator, id).isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        repository.lock(operator, id, now);
        VersionedTariff current = repository.find(operator, id).orElseThrow();
        if (TariffChange.withdraw(current, now) instanceof TariffChange.Changed(VersionedTariff tariff)) {
            store(tariff);
        }
        return repository.find(operator, id);
    }

    private void store(VersionedTariff tariff) {
        repository.save(tariff);
        publisher.publish(tariff);
        events.publishEvent(new TariffsChanged());
    }

    /** A version never changes, so those in use need not be read for every session. */
    private TariffVersion remember(Key key) {
        TariffVersion version = repository.version(key.operator(), key.reference());
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.put(key, version);
        return version;
    }
}
