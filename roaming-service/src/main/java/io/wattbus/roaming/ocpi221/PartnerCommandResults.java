package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.command.CommandResults;
import io.wattbus.roaming.command.CommandType;
import io.wattbus.roaming.command.EndedCommand;
import io.wattbus.roaming.location.Evse;
import io.wattbus.roaming.location.EvseStatus;
import io.wattbus.roaming.location.Locations;
import io.wattbus.roaming.ocpi.OcpiHeaders;
import io.wattbus.roaming.partner.Partner;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells partners what became of their commands in OCPI 2.2.1 (Commands, sender). */
@Component
class PartnerCommandResults implements CommandResults {

    private final PartnerHttp http;
    private final Locations locations;

    PartnerCommandResults(PartnerHttp http, Locations locations) {
        this.http = http;
        this.locations = locations;
    }

    @Override
    public String version() {
        return Ocpi221.VERSION;
    }

    @Override
    public Told tell(Partner partner, EndedCommand command) throws InterruptedException {
        Answer answer = http.send(new PartnerHttp.Request(
                "POST",
                command.responseUrl(),
                partner.connection().orElseThrow().token(),
                OcpiHeaders.route(command.operatorId(), command.party()),
                command.commandId(),
                CommandResult.of(command.type(), command.outcome(), status(command))));
        return switch (answer) {
            case Answer.Success _ -> new Told.Accepted();
            case Answer.No no -> new Told.Refused(no.kind());
            case Answer.Failure(String kind) -> new Told.Unreachable(kind);
        };
    }

    /** How it is at the EVSE of a start, which says more than that the station would not. */
    private Optional<EvseStatus> status(EndedCommand command) {
        return command.type() == CommandType.START_SESSION
                ? command.evseUid()
                        .flatMap(uid -> locations
                                .ofEvse(command.operatorId(), uid)
                                .flatMap(location -> location.evse(uid))
                                .map(Evse::status))
                : Optional.empty();
    }
}
