package io.wattbus.availability.tariff;

import java.util.Comparator;
import java.util.Optional;

/**
 * Where a tariff holds for the public: everything that is present must match.
 *
 * @param adHoc only for who charges without a contract, which goes before all else
 * @param priority the highest wins among equally specific ones
 */
public record Assignment(
        Optional<String> locationId,
        Optional<String> evseUid,
        Optional<Integer> connectorNumber,
        boolean adHoc,
        int priority) {

    /** The strongest first: ad hoc, then connector, EVSE, location, all, then the highest priority. */
    static final Comparator<Assignment> STRONGEST_FIRST = Comparator.comparing(Assignment::adHoc)
            .thenComparing(assignment -> assignment.connectorNumber.isPresent())
            .thenComparing(assignment -> assignment.evseUid.isPresent())
            .thenComparing(assignment -> assignment.locationId.isPresent())
            .thenComparingInt(Assignment::priority)
            .reversed();

    boolean matches(Spot spot) {
        return locationId.map(spot.locationId()::equals).orElse(true)
                && evseUid.map(spot.evseUid()::equals).orElse(true)
                && connectorNumber
                        .map(number -> number == spot.connectorNumber())
                        .orElse(true);
    }
}
