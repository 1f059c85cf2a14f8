package io.wattbus.availability.tariff;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which tariff holds at a connector: pure, and the same choice as that of billing for a token that nobody knows. */
final class Choice {

    /**
     * A tariff that holds.
     *
     * @param version the one in force
     * @param by the assignment that says so
     */
    record Chosen(Tariff tariff, TariffVersion version, Assignment by) {}

    private static final Comparator<Chosen> ORDER = Comparator.comparing(Chosen::by, Assignment.STRONGEST_FIRST)
            .thenComparing(chosen -> chosen.version().validFrom(), Comparator.reverseOrder())
            .thenComparing(chosen -> chosen.tariff().tariffId());

    private Choice() {}

    /** Of {@code tariffs}, all of them of the spot's operator, the one that holds for a session begun at {@code at}. */
    static Optional<Chosen> of(Collection<Tariff> tariffs, Spot spot, Instant at) {
        return tariffs.stream()
                .flatMap(tariff -> tariff
                        .inForce(at)
                        .flatMap(version -> tariff.appliesTo().stream()
                                .filter(assignment -> assignment.matches(spot))
                                .min(Assignment.STRONGEST_FIRST)
                                .map(assignment -> new Chosen(tariff, version, assignment)))
                        .stream())
                .min(ORDER);
    }
}
