package io.wattbus.roaming.partnerobject;

import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.publishing.Publications;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Partners' locations and tariffs; what goes is taken away from its topic, too. */
@Service
public class PartnerObjects {

    /** Taken away in one transaction. */
    private static final int CHUNK = 500;

    private final PartnerObjectRepository repository;
    private final Publications publications;
    private final Clock clock;

    PartnerObjects(PartnerObjectRepository repository, Publications publications, Clock clock) {
        this.repository = repository;
        this.publications = publications;
        this.clock = clock;
    }

    /** The one of this id, in whatever case. */
    public Optional<PartnerObject> find(PartyId party, PartnerObjectKind kind, String id) {
        return repository.find(party, kind, id);
    }

    /** Those of {@code ids} that there are; until the transaction ends nobody else changes them, or adds the others. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PartnerObject> lock(PartyId party, PartnerObjectKind kind, Collection<String> ids) {
        return repository.lock(party, kind, ids);
    }

    /**
     * Keeps {@code objects} in the place of what was told of them before.
     *
     * @return when they were received, by our clock
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant save(Collection<PartnerObject> objects) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        repository.save(objects, now);
        return now;
    }

    /** The party has it no longer; false if there was none. */
    @Transactional
    public boolean remove(PartyId party, PartnerObjectKind kind, String id) {
        List<PartnerObject> known = repository.lock(party, kind, List.of(id));
        known.forEach(object -> repository.delete(party, kind, object.objectId()));
        takeAway(known);
        return !known.isEmpty();
    }

    /** Some of what {@code partner} has not told since {@code time} is no more; false if that was all. */
    @Transactional
    public boolean removeUntold(UUID partner, PartnerObjectKind kind, Instant time) {
        return takeAway(repository.deleteUntold(partner, kind, time, CHUNK));
    }

    /** Some of what partners have told that are connected no longer is no more; false if that was all. */
    @Transactional
    public boolean removeAbandoned() {
        return takeAway(repository.deleteAbandoned(CHUNK));
    }

    private boolean takeAway(List<PartnerObject> gone) {
        gone.stream()
                .collect(Collectors.groupingBy(PartnerObject::kind))
                .forEach((kind, objects) -> publications.removeAll(
                        kind.topic(),
                        objects.stream().map(PartnerObject::topicKey).toList()));
        return gone.size() == CHUNK;
    }
}
