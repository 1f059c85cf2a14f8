package io.wattbus.billing.charging;

/**
 * The connector a session takes place at, and whose it is.
 *
 * @param locationId OCPI location
 * @param evseUid OCPI uid of the EVSE
 * @param connectorNumber OCPP number of the connector, from 1
 */
public record Place(OperatorId operatorId, String locationId, String stationId, String evseUid, int connectorNumber) {}
