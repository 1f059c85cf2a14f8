package io.wattbus.gateway.command;

import java.util.Set;

/** What became of a partner's command. */
enum PartnerResult {
    ACCEPTED,
    REJECTED,
    OFFLINE,
    EXPIRED,
    TIMEOUT,
    FAILED,
    NOT_SUPPORTED;

    private static final Set<String> NO_SUCH_ACTION = Set.of("NotImplemented", "NotSupported");

    static PartnerResult of(Conclusion conclusion) {
        return switch (conclusion) {
            case Conclusion.Answered(var response) ->
                answered(response.path("status").asString(""));
            case Conclusion.Refused(var code, var description) ->
                NO_SUCH_ACTION.contains(code) ? NOT_SUPPORTED : FAILED;
            case Conclusion.Offline(), Conclusion.NotAccepted() -> OFFLINE;
            case Conclusion.Expired() -> EXPIRED;
            case Conclusion.TimedOut(), Conclusion.Unknown() -> TIMEOUT;
        };
    }

    /** OCPP 1.6 §7.35, §7.36 and §7.49; OCPP 2.0.1 RequestStartStopStatusEnumType and UnlockStatusEnumType. */
    private static PartnerResult answered(String status) {
        return switch (status) {
            case "Accepted", "Unlocked" -> ACCEPTED;
            case "UnlockFailed" -> FAILED;
            case "NotSupported" -> NOT_SUPPORTED;
            default -> REJECTED;
        };
    }
}
