package io.wattbus.gateway.command;

import io.wattbus.gateway.rpc.Violation;
import java.util.UUID;

/** What became of the wish to send a command. */
sealed interface CommandOutcome {

    /** It was written down and has ended. */
    record Concluded(UUID commandId, Conclusion conclusion) implements CommandOutcome {}

    /** The operator has no such station. */
    record UnknownStation() implements CommandOutcome {}

    /** There is no such command, or not in the version that the station speaks. */
    record UnknownAction() implements CommandOutcome {}

    /** The request is not as the specification has it; it was not sent. */
    record InvalidPayload(Violation violation) implements CommandOutcome {}
}
