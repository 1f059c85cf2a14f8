package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.chargingprofile.InstalledProfile;
import io.wattbus.gateway.smartcharging.Profile;
import io.wattbus.gateway.smartcharging.Timing;
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

    /** What it means, set at {@code at}. A schedule without a start runs from the transaction's (§7.13). */
    InstalledProfile installedAt(int connectorId, Instant at) {
        Profile profile = new Profile(
                chargingProfilePurpose.toPurpose(),
                connectorId,
                stackLevel,
                timing(at),
                validFrom,
                validTo,
                chargingSchedule.toSchedule());
        return new InstalledProfile(chargingProfileId, profile, at);
    }

    private Timing timing(Instant at) {
        Optional<Instant> start = chargingSchedule.startSchedule();
        return switch (chargingProfileKind) {
            case ABSOLUTE -> start.<Timing>map(Timing.Absolute::new).orElseGet(Timing.Relative::new);
            case RELATIVE -> new Timing.Relative();
            case RECURRING ->
                new Timing.Recurring(
                        start.or(() -> validFrom).orElse(at),
                        recurrencyKind.orElse(RecurrencyKind.DAILY).period());
        };
    }
}
