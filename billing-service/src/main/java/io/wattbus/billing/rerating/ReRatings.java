package io.wattbus.billing.rerating;

import io.wattbus.billing.cdr.Bill;
import io.wattbus.billing.cdr.Cdr;
import io.wattbus.billing.cdr.CdrFilter;
import io.wattbus.billing.cdr.LastCdrs;
import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.session.Recalculation;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Begins re-ratings and does them, page by page. */
@Service
class ReRatings {

    private final ReRatingRepository reRatings;
    private final DifferenceRepository differences;
    private final LastCdrs cdrs;
    private final Recalculation recalculation;
    private final ReRatingSettings settings;
    private final JsonMapper json;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    ReRatings(
            ReRatingRepository reRatings,
            DifferenceRepository differences,
            LastCdrs cdrs,
            Recalculation recalculation,
            ReRatingSettings settings,
            JsonMapper json,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.reRatings = reRatings;
        this.differences = differences;
        this.cdrs = cdrs;
        this.recalculation = recalculation;
        this.settings = settings;
        this.json = json;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Begins to re-rate what {@code filter} asks for. */
    @Transactional
    public Progress begin(OperatorId operator, CdrFilter filter, String requestedBy) {
        ReRating reRating = new ReRating(
                UUID.randomUUID(),
                operator,
                filter,
                cdrs.count(operator, filter),
                requestedBy,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        reRatings.insert(reRating);
        listeners.publishEvent(new ReRatingBegun());
        return new Progress(reRating, 0, 0, Optional.empty());
    }

    /** Does the next page of whatever is not finished; false if nothing is left for this process. */
    @Transactional
    public boolean doPage() {
        Optional<Part> claimed = reRatings.claim();
        claimed.ifPresent(this::doPage);
        return claimed.isPresent();
    }

    private void doPage(Part part) {
        ReRating reRating = reRatings.get(part.reRatingId());
        List<Cdr> page =
                cdrs.page(reRating.operatorId(), reRating.filter(), part.position(), part.until(), settings.pageSize());
        List<Difference> found = compare(page);
        differences.insert(part.reRatingId(), found);
        boolean last = page.size() < settings.pageSize();
        Optional<Instant> finishedAt =
                last ? Optional.of(clock.instant().truncatedTo(ChronoUnit.MILLIS)) : Optional.empty();
        UUID position =
                page.isEmpty() ? part.position() : page.getLast().cdrId().value();
        reRatings.advance(part, position, page.size(), found.size(), finishedAt);
    }

    private List<Difference> compare(List<Cdr> page) {
        List<Bill> now = recalculation.bills(page);
        List<Difference> found = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            Difference.between(page.get(i), now.get(i), json).ifPresent(found::add);
        }
        return found;
    }
}
