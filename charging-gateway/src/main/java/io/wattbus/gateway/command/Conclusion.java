package io.wattbus.gateway.command;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** How a command ended. */
sealed interface Conclusion {

    /** The station responded; whether it will do as told stands in its response. */
    record Answered(ObjectNode response) implements Conclusion {}

    /** The station answered with an error, or with something that is no response. */
    record Refused(String code, String description) implements Conclusion {}

    /** The station is not connected; nothing was sent. */
    record Offline() implements Conclusion {}

    /** The station has not booted, or its boot was not accepted: it may not be sent this. */
    record NotAccepted() implements Conclusion {}

    /** It could not be sent in time: others were before it, or the station came and went. */
    record Expired() implements Conclusion {}

    /** The station did not answer in time: it may have done as told. */
    record TimedOut() implements Conclusion {}

    /** The connection, or the gateway process that held it, ended before the answer: the station may have done as told. */
    record Unknown() implements Conclusion {}

    /** What it is stored as. */
    default CommandState state() {
        return switch (this) {
            case Answered _ -> CommandState.ANSWERED;
            case Refused _ -> CommandState.REFUSED;
            case Offline() -> CommandState.OFFLINE;
            case NotAccepted() -> CommandState.NOT_ACCEPTED;
            case Expired() -> CommandState.EXPIRED;
            case TimedOut() -> CommandState.TIMED_OUT;
            case Unknown() -> CommandState.UNKNOWN;
        };
    }

    /** What was stored; empty if it has not ended. */
    static Optional<Conclusion> of(CommandState state, ObjectNode answer, String code, String description) {
        return switch (state) {
            case PENDING, SENT -> Optional.empty();
            case ANSWERED -> Optional.of(new Answered(answer));
            case REFUSED -> Optional.of(new Refused(code, description));
            case OFFLINE -> Optional.of(new Offline());
            case NOT_ACCEPTED -> Optional.of(new NotAccepted());
            case EXPIRED -> Optional.of(new Expired());
            case TIMED_OUT -> Optional.of(new TimedOut());
            case UNKNOWN -> Optional.of(new Unknown());
        };
    }
}
