package io.wattbus.gateway.command;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.StationId;
import tools.jackson.databind.node.ObjectNode;

/** Commands that the gateway itself has to send, by the same way as the operators': whichever replica holds the station. */
public final class StationCalls {

    private final Commands commands;

    StationCalls(Commands commands) {
        this.commands = commands;
    }

    /** What came of a call. */
    public sealed interface Reply {

        /** The station responded. */
        record Answered(ObjectNode response) implements Reply {}

        /** It is not there, may not be asked yet, or was not reached in time: nothing was sent. */
        record NotSent() implements Reply {}

        /** The station can not do this, or the request is not as its OCPP has it. */
        record NotSupported() implements Reply {}

        /** It did not answer, or with an error; it may have done as told. */
        record Unclear() implements Reply {}
    }

    /** Sends {@code action} and waits for what becomes of it. Not inside an SQL transaction. */
    public Reply call(OperatorId operator, StationId station, String action, ObjectNode request)
            throws InterruptedException {
        return switch (commands.send(operator, station, action, request)) {
            case CommandOutcome.Concluded(var id, Conclusion conclusion) -> replyOf(conclusion);
            case CommandOutcome.UnknownStation(), CommandOutcome.UnknownAction() -> new Reply.NotSupported();
            case CommandOutcome.InvalidPayload _ -> new Reply.NotSupported();
        };
    }

    private static Reply replyOf(Conclusion conclusion) {
        return switch (conclusion) {
            case Conclusion.Answered(ObjectNode response) -> new Reply.Answered(response);
            case Conclusion.Offline(), Conclusion.NotAccepted(), Conclusion.Expired() -> new Reply.NotSent();
            case Conclusion.Refused _ -> new Reply.NotSupported();
            case Conclusion.TimedOut(), Conclusion.Unknown() -> new Reply.Unclear();
        };
    }
}
