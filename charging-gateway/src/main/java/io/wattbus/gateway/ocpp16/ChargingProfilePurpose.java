package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.smartcharging.Purpose;

/** What a charging profile limits (OCPP 1.6 §7.10). */
enum ChargingProfilePurpose implements Word {
    CHARGE_POINT_MAX_PROFILE("ChargePointMaxProfile"),
    TX_DEFAULT_PROFILE("TxDefaultProfile"),
    TX_PROFILE("TxProfile");

    private final String word;

    ChargingProfilePurpose(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    Purpose toPurpose() {
        return switch (this) {
            case CHARGE_POINT_MAX_PROFILE -> Purpose.STATION_MAX;
            case TX_DEFAULT_PROFILE -> Purpose.TRANSACTION_DEFAULT;
            case TX_PROFILE -> Purpose.TRANSACTION;
        };
    }
}
