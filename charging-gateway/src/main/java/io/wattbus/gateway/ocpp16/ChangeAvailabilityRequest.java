package io.wattbus.gateway.ocpp16;

/**
 * Put a connector into service or out of it (OCPP 1.6 §6.7).
 *
 * @param connectorId 0 is the charge point with all its connectors
 */
record ChangeAvailabilityRequest(int connectorId, AvailabilityType type) {

    static ChangeAvailabilityRequest from(Fields fields) {
        return new ChangeAvailabilityRequest(
                fields.integer("connectorId", 0), fields.word("type", AvailabilityType.class));
    }
}
