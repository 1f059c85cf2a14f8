package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.chargingprofile.ProfileSelection;
import io.wattbus.gateway.station.ConnectedStation;
import java.time.Instant;

/** Forgets the charging profiles that a charge point forgot, or does not have (OCPP 1.6 §5.6). */
record ClearedChargingProfiles(CentralSystem centralSystem)
        implements ResponseListener<ClearChargingProfileRequest, ClearChargingProfileResponse> {

    @Override
    public void heard(
            ConnectedStation station,
            ClearChargingProfileRequest request,
            ClearChargingProfileResponse response,
            Instant at) {
        centralSystem.profilesCleared(
                station,
                new ProfileSelection(
                        request.id(),
                        request.connectorId(),
                        request.chargingProfilePurpose().map(ChargingProfilePurpose::toPurpose),
                        request.stackLevel()));
    }
}
