package io.wattbus.roaming.location;

import io.wattbus.roaming.partner.Agreement;
import io.wattbus.roaming.party.PartyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which rows of {@code location} a partner may pull.
 *
 * @param condition on the columns
 */
record Permitted(String condition, Map<String, ?> params) {

    /** All of one operator's is by far the most frequent, and can be read along an index. */
    static Permitted by(List<Agreement> agreements) {
        if (agreements.size() == 1 && agreements.getFirst().locations().isEmpty()) {
            return new Permitted(
                    "operator_id = :operator and publish",
                    Map.of("operator", agreements.getFirst().operatorId().value()));
        }
        List<PartyId> everywhere = agreements.stream()
                .filter(agreement -> agreement.locations().isEmpty())
                .map(Agreement::operatorId)
                .toList();
        List<String> operators = new ArrayList<>();
        List<String> locations = new ArrayList<>();
        agreements.forEach(agreement -> agreement
                .locations()
                .ifPresent(some -> some.forEach(location -> {
                    operators.add(agreement.operatorId().value());
                    locations.add(location);
                })));
        return new Permitted(
                """
                publish and (operator_id = any(:everywhere) or (operator_id, location_id) in (
                    select * from unnest(:operators::text[], :locations::text[])))""",
                Map.of(
                        "everywhere", PartyId.values(everywhere),
                        "operators", operators.toArray(String[]::new),
                        "locations", locations.toArray(String[]::new)));
    }
}
