package io.wattbus.billing.tariff;

import io.wattbus.billing.charging.OperatorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What putting a tariff comes to. */
sealed interface TariffChange {

    /** There was none of that id. */
    record Created(VersionedTariff tariff) implements TariffChange {}

    /** A new version, or another assignment, or both. */
    record Changed(VersionedTariff tariff) implements TariffChange {}

    /** It is so already: nothing is stored or published. */
    record Unchanged(VersionedTariff tariff) implements TariffChange {}

    /** The version would not follow the one there is: what has rated sessions stays as it is. */
    record TooEarly(Instant latestValidFrom) implements TariffChange {}

    /** It is withdrawn, for good: another id takes its place. */
    record Withdrawn(Instant withdrawnAt) implements TariffChange {}

    /** The first version. Without a validFrom it has no beginning, as in OCPI. */
    static TariffChange create(OperatorId operator, TariffId id, TariffDraft draft, Instant now) {
        TariffVersion first = draft.asVersion(id, 1, draft.validFrom().orElse(Instant.EPOCH));
        return new Created(new VersionedTariff(operator, id, List.of(first), draft.appliesTo(), now, Optional.empty()));
    }

    /** What {@code draft} makes of {@code current}. */
    static TariffChange change(VersionedTariff current, TariffDraft draft, Instant now) {
        if (current.withdrawnAt().isPresent()) {
            return new Withdrawn(current.withdrawnAt().get());
        }
        TariffVersion latest = current.latest();
        if (draft.isLike(latest)) {
            return draft.appliesTo().equals(current.appliesTo())
                    ? new Unchanged(current)
                    : new Changed(current.assignedTo(draft.appliesTo(), now));
        }
        Instant from = draft.validFrom().orElse(now);
        if (!from.isAfter(latest.validFrom())) {
            return new TooEarly(latest.validFrom());
        }
        TariffVersion next = draft.asVersion(current.tariffId(), latest.version() + 1, from);
        return new Changed(current.assignedTo(draft.appliesTo(), now).withVersion(next));
    }

    /** {@code current} rates no session begun from {@code now} on; those that have it keep it. */
    static TariffChange withdraw(VersionedTariff current, Instant now) {
        return current.withdrawnAt().isPresent() ? new Unchanged(current) : new Changed(current.withdrawn(now));
    }
}
