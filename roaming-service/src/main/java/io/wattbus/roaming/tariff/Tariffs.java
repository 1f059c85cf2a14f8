package io.wattbus.roaming.tariff;

import io.wattbus.roaming.delivery.Cause;
import io.wattbus.roaming.delivery.Deliveries;
import io.wattbus.roaming.delivery.News;
import io.wattbus.roaming.messaging.Outcome;
import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.pull.Pulls;
import io.wattbus.roaming.pull.Slice;
import io.wattbus.roaming.pull.Window;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Operators' tariffs, as partners may know them. */
@Service
public class Tariffs {

    private static final int TURNS_AT_ONCE = 100;

    private final TariffRepository tariffs;
    private final Looks looks;
    private final Pulls pulls;
    private final Deliveries deliveries;
    private final Clock clock;

    Tariffs(TariffRepository tariffs, Looks looks, Pulls pulls, Deliveries deliveries, Clock clock) {
        this.tariffs = tariffs;
        this.looks = looks;
        this.pulls = pulls;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** All of {@code operator}'s; they stay so until the current transaction ends. */
    public OfferedTariffs of(PartyId operator) {
        looks.hold(operator);
        return new OfferedTariffs(tariffs.find(operator));
    }

    /** What partners may see of the tariffs of {@code operators}. */
    public Slice<TariffOffer> offered(Collection<PartyId> operators, Window window) {
        return pulls.read(
                "tariff",
                "operator_id = any(:operators) and offer is not null",
                Map.of("operators", PartyId.values(operators)),
                window,
                tariffs::offer);
    }

    /** What partners may see of this one; empty if that is nothing, or nothing any more. */
    public Optional<TariffOffer> offered(PartyId operator, String tariffId) {
        return tariffs.offer(operator, tariffId);
    }

    /** Takes over tariffs as told. */
    @Transactional
    public List<Outcome> apply(List<Tariff> told) {
        return told.stream().map(this::apply).toList();
    }

    /** Has tariffs offer what holds by now; false if there is no more to do. */
    @Transactional
    public boolean turn() {
        Instant now = now();
        List<TariffRepository.Row> turning = tariffs.lockTurning(now, TURNS_AT_ONCE);
        turning.forEach(row -> keep(row.tariff(), Optional.of(row), now));
        return turning.size() == TURNS_AT_ONCE;
    }

    private Outcome apply(Tariff told) {
        Optional<TariffRepository.Row> before = tariffs.lock(told.operatorId(), told.tariffId());
        if (before.filter(row -> isKnown(row, told)).isPresent()) {
            return Outcome.STALE;
        }
        keep(told, before, now());
        looks.due(told.operatorId(), clock.instant());
        return Outcome.APPLIED;
    }

    private static boolean isKnown(TariffRepository.Row known, Tariff told) {
        Instant time = known.tariff().updatedAt();
        return known.whole()
                ? !told.updatedAt().isAfter(time)
                : told.updatedAt().isBefore(time);
    }

    /** Only what partners see gives it a new time. */
    private void keep(Tariff tariff, Optional<TariffRepository.Row> before, Instant now) {
        Optional<Tariff.Version> offer = tariff.offeredAt(now);
        Instant lastUpdated = before.filter(row -> row.offer().equals(offer))
                .flatMap(TariffRepository.Row::lastUpdated)
                .orElse(now);
        tariffs.save(tariff, offer, lastUpdated, tariff.nextChange(now));
        boolean wasOffered = before.flatMap(TariffRepository.Row::offer).isPresent();
        if (lastUpdated.equals(now) && (offer.isPresent() || wasOffered)) {
            deliveries.tell(News.ofTariff(
                    tariff.operatorId(), tariff.tariffId(), new Cause(now.toEpochMilli(), tariff.updatedAt())));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
