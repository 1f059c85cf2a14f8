package io.wattbus.roaming.delivery;

import io.wattbus.roaming.partner.AuditTrail;
import io.wattbus.roaming.partner.Partner;
import io.wattbus.roaming.partner.Partners;
import io.wattbus.roaming.partner.SharedData;
import io.wattbus.roaming.party.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells partners again what changed since a time: page by page, so that nobody else waits, and into the same rows, so that
 * it comes together with what waits already.
 */
@Service
class Resyncs {

    private static final int PAGE = 200;

    private final ResyncRepository repository;
    private final Deliveries deliveries;
    private final Partners partners;
    private final AuditTrail audit;
    private final Map<SharedData, Retold> retold;

    Resyncs(
            ResyncRepository repository,
            Deliveries deliveries,
            Partners partners,
            AuditTrail audit,
            List<Retold> retold) {
        this.repository = repository;
        this.deliveries = deliveries;
        this.partners = partners;
        this.audit = audit;
        this.retold = retold.stream().collect(Collectors.toMap(Retold::data, Function.identity()));
    }

    /** What can be told again, in the order in which it is. */
    List<SharedData> possible() {
        return Stream.of(SharedData.TARIFFS, SharedData.LOCATIONS, SharedData.SESSIONS, SharedData.CDRS)
                .filter(retold::containsKey)
                .toList();
    }

    /** In the place of one that has not ended. */
    @Transactional
    public void begin(UUID partner, PartyId operator, Instant from, List<SharedData> data) {
        repository.begin(partner, operator, from, data);
        audit.record(partner, operator, AuditTrail.Deed.RESYNC_BEGUN, from + " " + data);
    }

    Optional<Resync> find(UUID partner, PartyId operator) {
        return repository.find(partner, operator);
    }

    /** Queues the next page of one; false if there is none. */
    @Transactional
    public boolean nextPage() {
        Optional<Resync> open = repository.claim();
        open.ifPresent(resync -> repository.advance(advanced(resync)));
        return open.isPresent();
    }

    private Resync advanced(Resync resync) {
        Retold source =
                resync.data().isEmpty() ? null : retold.get(resync.data().getFirst());
        Optional<Partner> partner = partners.find(resync.partnerId());
        if (source == null || partner.isEmpty()) {
            return resync.ended();
        }
        List<Retold.Item> items = source.changed(
                new Retold.Since(resync.operatorId(), partner.get().parties(), resync.from()), resync.position(), PAGE);
        items.stream()
                .flatMap(item -> item.news().stream())
                .forEach(news -> deliveries.tellAgain(news, resync.partnerId()));
        return resync.after(items, items.size() == PAGE);
    }
}
