package io.wattbus.gateway.command;

import io.wattbus.gateway.rest.Problem;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** The problem, each of its own type, that a command without a response is answered with. */
final class CommandProblem {

    private static final Set<String> NOT_SUPPORTED = Set.of("NotImplemented", "NotSupported");

    private CommandProblem() {}

    static Problem of(Conclusion conclusion) {
        return switch (conclusion) {
            case Conclusion.Offline() ->
                Problem.of(HttpStatus.CONFLICT, "station-offline", "The station is not connected");
            case Conclusion.NotAccepted() ->
                Problem.of(HttpStatus.CONFLICT, "station-not-accepted", "The station has not been accepted yet");
            case Conclusion.Expired() ->
                Problem.of(
                        HttpStatus.GATEWAY_TIMEOUT,
                        "command-expired",
                        "It could not be sent in time; nothing was sent");
            case Conclusion.TimedOut() ->
                Problem.of(
                        HttpStatus.GATEWAY_TIMEOUT, "station-timeout", "The station did not answer; it may have acted");
            case Conclusion.Unknown() ->
                Problem.of(
                        HttpStatus.GATEWAY_TIMEOUT,
                        "outcome-unknown",
                        "The station's connection ended before its answer; it may have acted");
            case Conclusion.Refused(var code, var description) ->
                refused(code).with("ocppErrorCode", code).with("ocppErrorDescription", description);
            case Conclusion.Answered _ -> throw new IllegalArgumentException("A response is no problem");
        };
    }

    private static Problem refused(String code) {
        return NOT_SUPPORTED.contains(code)
                ? Problem.of(HttpStatus.BAD_GATEWAY, "not-supported", "The station does not support this command")
                : Problem.of(HttpStatus.BAD_GATEWAY, "station-error", "The station answered with an error");
    }
}
