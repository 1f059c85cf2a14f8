package io.wattbus.billing.location;

import io.wattbus.billing.charging.OperatorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A location as people find it, and its connectors.
 *
 * @param updatedAt when the gateway last changed the location
 */
record LocationSite(
        OperatorId operatorId, String locationId, ChargingSite address, List<Connector> connectors, Instant updatedAt) {

    LocationSite {
        connectors = List.copyOf(connectors);
    }

    /** One of them, by the EVSE and the number that events name. */
    record Connector(String evseUid, int connectorNumber, Optional<String> evseId, ChargingSite.Plug plug) {}

    /** The site of that connector; without one, if it is not registered. */
    ChargingSite at(String evseUid, int connectorNumber) {
        return connectors.stream()
                .filter(it -> it.evseUid().equals(evseUid) && it.connectorNumber() == connectorNumber)
                .findFirst()
                .map(it -> address.with(it.evseId(), it.plug()))
                .orElse(address);
    }
}
