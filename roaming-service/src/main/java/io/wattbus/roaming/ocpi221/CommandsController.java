package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.command.Commands;
import io.wattbus.roaming.ocpi.Caller;
import io.wattbus.roaming.ocpi.Envelope;
import io.wattbus.roaming.ocpi.OcpiRefusal;
import io.wattbus.roaming.ocpi.StatusCode;
import java.time.Duration;
import java.util.Locale;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** OCPI Commands, receiver: what a partner wants stations to do. What came of it is told later. */
@RestController
class CommandsController {

    private final CommandDesk desk;
    private final Commands commands;

    CommandsController(CommandDesk desk, Commands commands) {
        this.desk = desk;
        this.commands = commands;
    }

    @PostMapping(Ocpi221.COMMANDS + "/{command}")
    Envelope<CommandResponse> command(Caller caller, @PathVariable String command, @RequestBody OcpiCommand wanted) {

        return switch (command.toUpperCase(Locale.ROOT)) {
            case "START_SESSION" -> answer(desk.start(caller, wanted));
            case "STOP_SESSION" -> answer(desk.stop(caller, wanted));
            case "UNLOCK_CONNECTOR" -> answer(desk.unlock(caller, wanted));
            case "RESERVE_NOW", "CANCEL_RESERVATION" ->
                Envelope.of(CommandResponse.refused("NOT_SUPPORTED", timeout(), "Reservations are not supported"));
            default -> throw OcpiRefusal.notFound(StatusCode.CLIENT_ERROR, "command");
        };
    }

    private Envelope<CommandResponse> answer(CommandDesk.Decision decision) {
        return Envelope.of(
                switch (decision) {
                    case CommandDesk.Decision.Send(var command) -> {
                        commands.accept(command);
                        yield CommandResponse.accepted(timeout());
                    }
                    case CommandDesk.Decision.Reject(String why) -> CommandResponse.refused("REJECTED", timeout(), why);
                    case CommandDesk.Decision.UnknownSession() ->
                        CommandResponse.refused("UNKNOWN_SESSION", timeout(), "There is no such session");
                });
    }

    private Duration timeout() {
        return commands.timeout();
    }
}
