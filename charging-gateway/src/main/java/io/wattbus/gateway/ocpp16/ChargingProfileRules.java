package io.wattbus.gateway.ocpp16;

import static io.wattbus.gateway.rpc.ErrorCode.PROPERTY_CONSTRAINT_VIOLATION;

import io.wattbus.gateway.rpc.Violation;
import java.util.List;
import java.util.Optional;

/** What a charging profile has to be besides well formed (OCPP 1.6 §3.13.1, §5.11, §5.16). */
final class ChargingProfileRules {

    private static final int CHARGE_POINT = 0;

    private ChargingProfileRules() {}

    /** Of one that is to be set. Whether its transaction goes on is the charge point's to say (§3.13.1). */
    static Optional<Violation> set(SetChargingProfileRequest request) {
        ChargingProfile profile = request.csChargingProfiles();
        boolean ofChargePoint = request.connectorId() == CHARGE_POINT;
        Optional<Violation> misplaced = switch (profile.chargingProfilePurpose()) {
            case CHARGE_POINT_MAX_PROFILE ->
                check(ofChargePoint, "connectorId must be 0 for a ChargePointMaxProfile")
                        .or(() -> checkNoTransaction(profile, "csChargingProfiles"));
            case TX_DEFAULT_PROFILE -> checkNoTransaction(profile, "csChargingProfiles");
            case TX_PROFILE -> check(!ofChargePoint, "connectorId must be more than 0 for a TxProfile");
        };
        return misplaced.or(() -> schedule(profile, "csChargingProfiles"));
    }

    /** Of one that comes with a start. */
    static Optional<Violation> start(RemoteStartTransactionRequest request) {
        return request.chargingProfile().flatMap(ChargingProfileRules::start);
    }

    private static Optional<Violation> start(ChargingProfile profile) {
        boolean isOfTransaction = profile.chargingProfilePurpose() == ChargingProfilePurpose.TX_PROFILE;
        return check(isOfTransaction, "chargingProfile.chargingProfilePurpose must be TxProfile")
                .or(() -> check(
                        profile.transactionId().isEmpty(),
                        "chargingProfile.transactionId must not be given: there is no transaction yet"))
                .or(() -> schedule(profile, "chargingProfile"));
    }

    private static Optional<Violation> checkNoTransaction(ChargingProfile profile, String path) {
        return check(profile.transactionId().isEmpty(), path + ".transactionId is only for a TxProfile");
    }

    private static Optional<Violation> schedule(ChargingProfile profile, String path) {
        boolean recurs = profile.chargingProfileKind() == ChargingProfileKind.RECURRING;
        boolean inOrder = profile.validFrom().isEmpty()
                || profile.validTo()
                        .filter(end -> !end.isAfter(profile.validFrom().get()))
                        .isEmpty();
        return check(
                        recurs == profile.recurrencyKind().isPresent(),
                        path + ".recurrencyKind is for Recurring, and needed there")
                .or(() -> check(inOrder, path + ".validTo must be after validFrom"))
                .or(() -> check(
                        startsAtZeroAndRises(profile.chargingSchedule().chargingSchedulePeriod()),
                        path + ".chargingSchedule.chargingSchedulePeriod must start at 0 and rise"));
    }

    private static boolean startsAtZeroAndRises(List<ChargingSchedulePeriod> periods) {
        int before = -1;
        for (ChargingSchedulePeriod period : periods) {
            if (period.startPeriod() <= before) {
                return false;
            }
            before = period.startPeriod();
        }
        return periods.getFirst().startPeriod() == 0;
    }

    private static Optional<Violation> check(boolean condition, String rule) {
        return condition ? Optional.empty() : Optional.of(new Violation(PROPERTY_CONSTRAINT_VIOLATION, rule));
    }
}
