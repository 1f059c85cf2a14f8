package io.wattbus.gateway.ocpp16;

import java.util.Optional;

/** Forget the charging profiles that all of this fits; the errata ask for all if nothing is given (OCPP 1.6 §6.13). */
record ClearChargingProfileRequest(
        Optional<Integer> id,
        Optional<Integer> connectorId,
        Optional<ChargingProfilePurpose> chargingProfilePurpose,
        Optional<Integer> stackLevel) {

    static ClearChargingProfileRequest from(Fields fields) {
        return new ClearChargingProfileRequest(
                fields.optionalInteger("id"),
                fields.optionalInteger("connectorId", 0),
                fields.optionalWord("chargingProfilePurpose", ChargingProfilePurpose.class),
                fields.optionalInteger("stackLevel", 0));
    }
}
