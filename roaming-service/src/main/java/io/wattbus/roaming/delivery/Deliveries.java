package io.wattbus.roaming.delivery;

import io.wattbus.roaming.party.PartyId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes down what partners are to be told, in the transaction of its cause. The id is partner, object and version: what
 * was written down before, told or not, has no effect.
 */
@Component
public class Deliveries {

    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    Deliveries(Outbox outbox, ApplicationEventPublisher events) {
        this.outbox = outbox;
        this.events = events;
    }

    /** A session, and the version of it that must have been told before. */
    public record After(UUID sessionId, long version) {}

    /** For all partners of {@code operator}. */
    public void evseChanged(PartyId operator, String evseUid, Cause cause) {
        queued(outbox.add(operator, Optional.empty(), ObjectKind.EVSE, evseUid, cause, Optional.empty()));
    }

    /** For the partner whose driver it is. */
    public void sessionChanged(PartyId operator, PartyId party, UUID sessionId, Cause cause) {
        queued(outbox.add(
                operator, Optional.of(party), ObjectKind.SESSION, sessionId.toString(), cause, Optional.empty()));
    }

    /** For the partner whose driver it was, once it has been told of the session's end. */
    public void cdrIssued(PartyId operator, PartyId party, UUID cdrId, Cause cause, After after) {
        queued(outbox.add(operator, Optional.of(party), ObjectKind.CDR, cdrId.toString(), cause, Optional.of(after)));
    }

    private void queued(List<UUID> partners) {
        if (!partners.isEmpty()) {
            events.publishEvent(new DeliveriesQueued(partners));
        }
    }
}
