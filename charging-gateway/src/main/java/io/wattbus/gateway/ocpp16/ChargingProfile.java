package io.wattbus.gateway.ocpp16;

import java.time.Instant;
import java.util.Optional;

/** How much power may be drawn, and when (OCPP 1.6 §7.8). */
record ChargingProfile(
        int chargingProfileId,
        Optional<Integer> transactionId,
        int stackLevel,
        ChargingProfilePurpose chargingProfilePurpose,
        ChargingProfileKind chargingProfileKind,
        Optional<RecurrencyKind> recurrencyKind,
        Optional<Instant> validFrom,
        Optional<Instant> validTo,
        ChargingSchedule chargingSchedule) {

    static ChargingProfile from(Fields fields) {
        return new ChargingProfile(
                fields.integer("chargingProfileId"),
                fields.optionalInteger("transactionId"),
                fields.integer("stackLevel", 0),
                fields.word("chargingProfilePurpose", ChargingProfilePurpose.class),
                fields.word("chargingProfileKind", ChargingProfileKind.class),
                fields.optionalWord("recurrencyKind", RecurrencyKind.class),
                fields.optionalTimestamp("validFrom"),
                fields.optionalTimestamp("validTo"),
                fields.object("chargingSchedule", ChargingSchedule::from));
    }
}
