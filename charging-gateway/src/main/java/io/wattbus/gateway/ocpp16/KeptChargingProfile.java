package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.station.ConnectedStation;
import java.time.Instant;

/** Keeps a charging profile that a charge point took (OCPP 1.6 §5.16). */
record KeptChargingProfile(CentralSystem centralSystem)
        implements ResponseListener<SetChargingProfileRequest, SetChargingProfileResponse> {

    @Override
    public void heard(
            ConnectedStation station,
            SetChargingProfileRequest request,
            SetChargingProfileResponse response,
            Instant at) {
        if (response.status() == ChargingProfileStatus.ACCEPTED) {
            centralSystem.profileSet(station, request.csChargingProfiles().installedAt(request.connectorId(), at));
        }
    }
}
