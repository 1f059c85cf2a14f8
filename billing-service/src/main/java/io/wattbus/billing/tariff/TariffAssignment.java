package io.wattbus.billing.tariff;

import java.util.Optional;

/**
 * What a tariff is assigned to: everything that is present must match, so the empty one is all of the operator's. The most
 * specific assignment wins (contract, group, ad hoc; then connector, EVSE, location, all), then the highest priority.
 */
public record TariffAssignment(
        Optional<String> locationId,
        Optional<String> evseUid,
        Optional<Integer> connectorNumber,
        Customers customers,
        int priority) {

    public TariffAssignment {
        if (connectorNumber.isPresent() && evseUid.isEmpty()) {
            throw new IllegalArgumentException("A connector number means nothing without its EVSE");
        }
    }
}
