package io.wattbus.gateway.ocpp16;

/**
 * Heed this charging profile (OCPP 1.6 §6.43).
 *
 * @param connectorId 0 is the charge point
 */
record SetChargingProfileRequest(int connectorId, ChargingProfile csChargingProfiles) {

    static SetChargingProfileRequest from(Fields fields) {
        return new SetChargingProfileRequest(
                fields.integer("connectorId", 0), fields.object("csChargingProfiles", ChargingProfile::from));
    }
}
