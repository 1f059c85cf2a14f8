package io.wattbus.roaming.location;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One charging point that serves one vehicle at a time.
 *
 * @param uid never used again
 * @param evseId eMI3 id for the public
 * @param physicalReference what is painted on it
 * @param facts none in what was stored before they were known
 * @param lastUpdated when it, its status or a connector last changed
 */
public record Evse(
        String uid,
        Optional<String> evseId,
        Optional<String> physicalReference,
        EvseStatus status,
        EvseFacts facts,
        List<Connector> connectors,
        Instant lastUpdated) {

    public Evse {
        facts = facts == null ? EvseFacts.NONE : facts;
        connectors = List.copyOf(connectors);
    }

    /** The connector of this OCPP number. */
    public Optional<Connector> connector(int number) {
        return connectors.stream()
                .filter(connector -> connector.number() == number)
                .findFirst();
    }

    boolean removed() {
        return status == EvseStatus.REMOVED;
    }

    Evse at(Instant time) {
        return new Evse(uid, evseId, physicalReference, status, facts, connectors, time);
    }

    Evse with(List<Connector> others) {
        return new Evse(uid, evseId, physicalReference, status, facts, others, lastUpdated);
    }

    /** With the status that is known; one that was taken away stays so. */
    Evse with(KnownStatus known) {
        return removed()
                ? this
                : new Evse(
                        uid,
                        evseId,
                        physicalReference,
                        known.status(),
                        facts,
                        connectors,
                        later(lastUpdated, known.changedAt()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
