package io.wattbus.gateway.ocpp16;

import java.util.Optional;

/** Start a transaction (OCPP 1.6 §6.33). */
record RemoteStartTransactionRequest(
        Optional<Integer> connectorId, String idTag, Optional<ChargingProfile> chargingProfile) {

    static RemoteStartTransactionRequest from(Fields fields) {
        return new RemoteStartTransactionRequest(
                fields.optionalInteger("connectorId", 1),
                fields.text("idTag", IdTagInfo.MAX_ID_TAG),
                fields.optionalObject("chargingProfile", ChargingProfile::from));
    }
}
