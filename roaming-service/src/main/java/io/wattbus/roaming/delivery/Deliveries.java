package io.wattbus.roaming.delivery;

import io.wattbus.roaming.party.PartyId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes down what partners are to be told, in the transaction of its cause. The id is partner, operator, object and
 * version: what was written down before, told or not, has no effect.
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

    /** For the partner whose driver it is. */
    public void sessionChanged(PartyId operator, PartyId party, UUID sessionId, Cause cause) {
        tell(News.ofSession(operator, party, sessionId, cause));
    }

    /** For whoever it is for. */
    public void tell(News news) {
        tell(List.of(news));
    }

    /** The same of several objects, each of them once. */
    public void tell(List<News> news) {
        queued(news.isEmpty() ? List.of() : outbox.add(news, Optional.empty()));
    }

    /** For {@code partner} again, whether it was told before or not; what waits for it goes on waiting. */
    void tellAgain(News news, UUID partner) {
        queued(outbox.add(List.of(news), Optional.of(partner)));
    }

    /** A bill that was flagged goes on its way: to those who are to have it. */
    public List<UUID> release(PartyId operator, UUID cdrId) {
        List<UUID> partners = outbox.release(operator, cdrId.toString());
        queued(partners);
        return partners;
    }

    private void queued(List<UUID> partners) {
        if (!partners.isEmpty()) {
            events.publishEvent(new DeliveriesQueued());
        }
    }
}
