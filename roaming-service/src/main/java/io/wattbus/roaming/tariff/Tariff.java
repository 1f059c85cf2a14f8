package io.wattbus.roaming.tariff;

import io.wattbus.roaming.party.PartyId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A tariff: what it says, when and where it holds.
 *
 * @param versions by validFrom, ascending
 * @param appliesTo what it is assigned to for everybody; for a contract or a group of tokens is nobody else's business
 * @param withdrawnAt it holds no longer from then on
 */
public record Tariff(
        PartyId operatorId,
        String tariffId,
        List<Version> versions,
        List<Target> appliesTo,
        Optional<Instant> withdrawnAt,
        Instant updatedAt) {

    private static final String AD_HOC = "AD_HOC_PAYMENT";
    private static final String REGULAR = "REGULAR";

    public Tariff {
        versions = List.copyOf(versions);
        appliesTo = List.copyOf(appliesTo);
    }

    /**
     * The tariff from {@code validFrom} on, until the next version.
     *
     * @param type OCPI TariffType; empty is for every session
     * @param terms empty in what was kept before they were
     */
    public record Version(
            Instant validFrom, Optional<Instant> validUntil, Optional<String> type, Optional<Terms> terms) {

        private boolean endsAfter(Instant now) {
            return validUntil.filter(time -> !now.isBefore(time)).isEmpty();
        }

        private boolean isWhole() {
            return terms.filter(known -> !known.elements().isEmpty()).isPresent();
        }
    }

    /** Where: everything that is present must match. */
    record Target(
            Optional<String> locationId,
            Optional<String> evseUid,
            Optional<Integer> connectorNumber,
            int priority,
            boolean adHoc) {

        boolean fits(String location, String evse, int connector) {
            return locationId.filter(it -> !it.equals(location)).isEmpty()
                    && evseUid.filter(it -> !it.equals(evse)).isEmpty()
                    && connectorNumber.filter(it -> it != connector).isEmpty();
        }

        /** How exactly it says where: the most exact one counts. */
        int exactness() {
            return (connectorNumber.isPresent() ? 4 : 0)
                    + (evseUid.isPresent() ? 2 : 0)
                    + (locationId.isPresent() ? 1 : 0);
        }
    }

    /** The type under which it holds at {@code now}, of which there can be one at a connector; empty if it does not hold. */
    Optional<String> typeAt(Instant now) {
        if (withdrawnAt.filter(time -> !now.isBefore(time)).isPresent()) {
            return Optional.empty();
        }
        return versions.stream()
                .filter(version -> !now.isBefore(version.validFrom()))
                .reduce((_, later) -> later)
                .filter(version -> version.endsAfter(now))
                .map(version -> version.type().orElse(REGULAR));
    }

    /**
     * What partners may see of it at {@code now}: the version that holds, or else the next that will; empty if it is
     * withdrawn, over, or for nobody but a contract or a group of tokens.
     */
    Optional<Version> offeredAt(Instant now) {
        if (withdrawnAt.filter(time -> !now.isBefore(time)).isPresent()) {
            return Optional.empty();
        }
        return versions.stream()
                .filter(version -> !now.isBefore(version.validFrom()))
                .reduce((_, later) -> later)
                .filter(version -> version.endsAfter(now))
                .or(() -> versions.stream()
                        .filter(version -> now.isBefore(version.validFrom()))
                        .findFirst())
                .filter(Version::isWhole)
                .filter(version ->
                        targets(version.type().orElse(REGULAR)).findAny().isPresent());
    }

    /** The first moment after {@code now} at which it may offer something else without a word of the operator. */
    Optional<Instant> nextChange(Instant now) {
        return changes().filter(now::isBefore).min(Comparator.naturalOrder());
    }

    /** Those of its targets that count under {@code type}: who pays ad hoc has no contract with a partner. */
    Stream<Target> targets(String type) {
        return appliesTo.stream().filter(target -> !target.adHoc() || type.equals(AD_HOC));
    }

    /** The moments at which it begins or ceases to hold. */
    Stream<Instant> changes() {
        return Stream.concat(
                withdrawnAt.stream(),
                versions.stream()
                        .flatMap(version ->
                                Stream.concat(Stream.of(version.validFrom()), version.validUntil().stream())));
    }
}
