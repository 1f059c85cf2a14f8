package io.wattbus.gateway.command;

import io.wattbus.gateway.rpc.Violation;
import tools.jackson.databind.node.ObjectNode;

/** What became of a command. */
sealed interface CommandOutcome {

    /** The station responded; whether it will do as told stands in its response. */
    record Answered(ObjectNode response) implements CommandOutcome {}

    /** The operator has no such station. */
    record UnknownStation() implements CommandOutcome {}

    /** There is no such command, or not in the version that the station speaks. */
    record UnknownAction() implements CommandOutcome {}

    /** The request is not as the specification has it; it was not sent. */
    record InvalidPayload(Violation violation) implements CommandOutcome {}

    /** The station is not connected; nothing was sent. */
    record Offline() implements CommandOutcome {}

    /** The station has not booted, or its boot was not accepted: it may not be sent this. */
    record NotAccepted() implements CommandOutcome {}

    /** The station did not answer in time, or its connection ended first: it may have done as told. */
    record TimedOut() implements CommandOutcome {}

    /** The station answered with an error, or with something that is no response. */
    record Failed(String code, String description) implements CommandOutcome {}
}
