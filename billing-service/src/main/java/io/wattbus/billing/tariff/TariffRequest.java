package io.wattbus.billing.tariff;

import io.wattbus.billing.charging.OperatorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an operator puts: an OCPI tariff, from when, and where.
 *
 * @param validFrom or the tariff's {@code start_date_time}; absent: the first version holds for every session, a later one
 *     from now on
 * @param appliesTo {@code {}} is all of the operator's; an empty list is nowhere
 */
record TariffRequest(
        @Nullable OcpiTariff tariff,
        @Nullable Instant validFrom,
        @Nullable List<@Nullable Target> appliesTo) {

    /** Every member that is there must match. */
    record Target(
            @Nullable String locationId,
            @Nullable String evseUid,
            @Nullable Integer connectorNumber,
            @Nullable String contractId,
            @Nullable String tokenGroup,
            @Nullable Boolean adHoc,
            @Nullable Integer priority) {

        TariffAssignment toAssignment() {
            return new TariffAssignment(
                    Optional.ofNullable(locationId),
                    Optional.ofNullable(evseUid),
                    Optional.ofNullable(connectorNumber),
                    new Customers(Optional.ofNullable(contractId), Optional.ofNullable(tokenGroup), adHocOnly()),
                    priority == null ? 0 : priority);
        }

        static Target of(TariffAssignment assignment) {
            return new Target(
                    assignment.locationId().orElse(null),
                    assignment.evseUid().orElse(null),
                    assignment.connectorNumber().orElse(null),
                    assignment.customers().contractId().orElse(null),
                    assignment.customers().tokenGroup().orElse(null),
                    assignment.customers().adHoc() ? Boolean.TRUE : null,
                    assignment.priority());
        }

        private boolean adHocOnly() {
            return Boolean.TRUE.equals(adHoc);
        }

        /** Nobody could be meant. */
        boolean contradictsItself() {
            return adHocOnly() && (contractId != null || tokenGroup != null);
        }
    }

    /** Everything wrong with this as tariff {@code id} of {@code operator}; empty if {@link #toDraft} can be called. */
    List<Finding> check(OperatorId operator, TariffId id) {
        List<Finding> findings = new ArrayList<>(check(operator));
        if (tariff != null) {
            mustBe(findings, "id", tariff.id(), id.value());
        }
        if (appliesTo == null) {
            findings.add(new Finding("/appliesTo", "is missing: [{}] is everywhere, [] is nowhere"));
        }
        return List.copyOf(findings);
    }

    /** Everything wrong with this, whatever the tariff is called and wherever it applies. */
    List<Finding> check(OperatorId operator) {
        List<Finding> findings = new ArrayList<>(OcpiTariffReader.check(tariff));
        if (tariff != null) {
            mustBe(findings, "country_code", tariff.countryCode(), operator.countryCode());
            mustBe(findings, "party_id", tariff.partyId(), operator.partyId());
            findings.addAll(StoredTariff.check(tariff));
            if (findings.isEmpty()) {
                validity(findings, tariff);
            }
        }
        targets(findings, appliesTo == null ? List.of() : appliesTo);
        return List.copyOf(findings);
    }

    /** This, found valid. */
    TariffDraft toDraft() {
        OcpiTariff valid = Objects.requireNonNull(tariff);
        return new TariffDraft(
                valid.toTariff(),
                valid.toDetails(),
                Stream.of(Optional.ofNullable(validFrom), valid.startsAt())
                        .flatMap(Optional::stream)
                        .findFirst(),
                valid.endsAt(),
                Objects.requireNonNull(appliesTo).stream()
                        .map(target -> Objects.requireNonNull(target).toAssignment())
                        .toList());
    }

    private void validity(List<Finding> findings, OcpiTariff tariff) {
        Optional<Instant> start = tariff.startsAt();
        if (validFrom != null && start.isPresent() && !validFrom.equals(start.get())) {
            findings.add(new Finding("/validFrom", "differs from start_date_time"));
        }
        if (validFrom != null
                && tariff.endsAt().filter(end -> !end.isAfter(validFrom)).isPresent()) {
            findings.add(new Finding("/tariff/end_date_time", "must be after the tariff's begin"));
        }
    }

    private static void targets(List<Finding> findings, List<@Nullable Target> targets) {
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            if (target == null) {
                findings.add(new Finding("/appliesTo/" + i, "is missing"));
            } else if (target.contradictsItself()) {
                findings.add(new Finding("/appliesTo/" + i + "/adHoc", "goes with no contractId and no tokenGroup"));
            } else if (target.connectorNumber() != null && target.evseUid() == null) {
                findings.add(new Finding("/appliesTo/" + i + "/connectorNumber", "needs its evseUid"));
            }
        }
    }

    private static void mustBe(List<Finding> findings, String member, @Nullable String value, String expected) {
        if (value != null && !value.equalsIgnoreCase(expected)) {
            findings.add(new Finding("/tariff/" + member, "must be " + expected));
        }
    }
}
