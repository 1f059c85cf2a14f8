package io.wattbus.billing.tariff;

import java.util.Optional;

/**
 * Whom a tariff is for: everything that is present must match, so {@link #ALL} is everybody. A contract is personal data,
 * so {@link #toString} shows none of it.
 *
 * @param contractId eMAID
 * @param tokenGroup the group of the token (OCPP parentIdTag)
 * @param adHoc only for who charges without a contract
 */
record Customers(Optional<String> contractId, Optional<String> tokenGroup, boolean adHoc) {

    static final Customers ALL = new Customers(Optional.empty(), Optional.empty(), false);

    Customers {
        if (adHoc && (contractId.isPresent() || tokenGroup.isPresent())) {
            throw new IllegalArgumentException("Who charges ad hoc has no contract and no group");
        }
    }

    @Override
    public String toString() {
        return "Customers[adHoc=" + adHoc + "]";
    }
}
