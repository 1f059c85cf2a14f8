package io.wattbus.billing.location;

import io.wattbus.billing.charging.OperatorId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All locations' clocks. */
@Service
public class LocationClocks {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final LocationClockRepository repository;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<Key, Remembered> remembered = new ConcurrentHashMap<>();

    private record Key(OperatorId operator, String location) {}

    private record Remembered(ZoneId zone, Instant until) {}

    LocationClocks(LocationClockRepository repository, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.events = events;
        this.clock = clock;
    }

    /** The zone of a location's clock; empty while it is not known. A change is seen within a minute. */
    public Optional<ZoneId> zone(OperatorId operator, String location) {
        Key key = new Key(operator, location);
        Instant now = clock.instant();
        Remembered known = remembered.get(key);
        if (known != null && now.isBefore(known.until())) {
            return Optional.of(known.zone());
        }
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        Optional<ZoneId> zone = repository.find(operator, location);
        zone.ifPresent(found -> remembered.put(key, new Remembered(found, now.plus(REMEMBERED))));
        return zone;
    }

    /** Keeps what the gateway told. */
    @Transactional
    public void put(LocationClock told) {
        if (repository.save(told)) {
            events.publishEvent(new LocationClocksChanged());
        }
    }
}
