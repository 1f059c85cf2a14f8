package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.command.EvseStations;
import io.wattbus.roaming.command.PartnerCommand;
import io.wattbus.roaming.command.PartnerCommand.Target;
import io.wattbus.roaming.command.PartnerCommand.Wish;
import io.wattbus.roaming.location.Connector;
import io.wattbus.roaming.location.Evse;
import io.wattbus.roaming.location.EvseStatus;
import io.wattbus.roaming.location.Location;
import io.wattbus.roaming.location.Locations;
import io.wattbus.roaming.ocpi.Caller;
import io.wattbus.roaming.ocpi.OcpiRefusal;
import io.wattbus.roaming.ocpi.StatusCode;
import io.wattbus.roaming.partner.SharedData;
import io.wattbus.roaming.party.IdToken;
import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.session.Session;
import io.wattbus.roaming.session.Sessions;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Decides whether a partner's command can be sent to a station, and to which. */
@Component
class CommandDesk {

    private final Locations locations;
    private final Sessions sessions;
    private final EvseStations stations;

    CommandDesk(Locations locations, Sessions sessions, EvseStations stations) {
        this.locations = locations;
        this.sessions = sessions;
        this.stations = stations;
    }

    /** What becomes of a command. */
    sealed interface Decision {

        /** It can be sent. */
        record Send(PartnerCommand command) implements Decision {}

        /** It cannot. */
        record Reject(String why) implements Decision {}

        /** There is no such session. */
        record UnknownSession() implements Decision {}
    }

    /**
     * OCPI, StartSession: whether the token may charge is not asked, only whose it is.
     *
     * @throws OcpiRefusal if something is missing, or if there is no such place for this partner
     */
    Decision start(Caller caller, OcpiCommand command) {
        URI response = responseUrl(caller, command);
        OcpiToken token = Optional.ofNullable(command.token()).orElseThrow(() -> missing("token"));
        IdToken driver = token.driver().orElseThrow(() -> missing("token"));
        if (!caller.partner().standsFor(driver.issuer())) {
            return new Decision.Reject("The token is none of yours");
        }
        if (command.connectorId() != null && command.evseUid() == null) {
            throw missing("evse_uid");
        }
        Wish wish = new Wish.Start(
                driver,
                Optional.ofNullable(token.groupId()).filter(OcpiToken::isId),
                Optional.ofNullable(command.authorizationReference()).filter(OcpiToken::isId));
        Location location = location(caller, command);
        return command.evseUid() == null
                ? anywhere(caller, location, wish, response)
                : at(caller, location, command, wish, response);
    }

    /** A session of the partner's own drivers, and of nobody else. */
    Decision stop(Caller caller, OcpiCommand command) {
        URI response = responseUrl(caller, command);
        String id = Optional.ofNullable(command.sessionId()).orElseThrow(() -> missing("session_id"));
        Optional<Session> session = uuid(id).flatMap(sessions::find)
                .filter(known -> caller.operators(SharedData.COMMANDS).contains(known.operatorId()));
        if (session.isEmpty()) {
            return new Decision.UnknownSession();
        }
        if (!caller.partner().standsFor(session.get().token().issuer())) {
            return new Decision.Reject("The session is none of your drivers'");
        }
        if (session.get().ended()) {
            return new Decision.Reject("The session has ended");
        }
        return send(
                caller,
                session.get().operatorId(),
                session.get().evseUid(),
                Optional.of(session.get().connectorNumber()),
                new Wish.Stop(session.get().sessionId()),
                response);
    }

    Decision unlock(Caller caller, OcpiCommand command) {
        URI response = responseUrl(caller, command);
        if (command.evseUid() == null) {
            throw missing("evse_uid");
        }
        if (command.connectorId() == null) {
            throw missing("connector_id");
        }
        return at(caller, location(caller, command), command, new Wish.Unlock(), response);
    }

    private Decision at(Caller caller, Location location, OcpiCommand command, Wish wish, URI response) {
        Evse evse = location.evse(String.valueOf(command.evseUid()))
                .filter(known -> known.status() != EvseStatus.REMOVED)
                .orElseThrow(() -> unknown("EVSE"));
        Optional<Integer> connector = Optional.ofNullable(command.connectorId())
                .map(id -> evse.connectors().stream()
                        .map(Connector::number)
                        .filter(number -> Integer.toString(number).equals(id))
                        .findFirst()
                        .orElseThrow(() -> unknown("connector")));
        return send(caller, location.operatorId(), evse.uid(), connector, wish, response);
    }

    private Decision send(
            Caller caller, PartyId operator, String evseUid, Optional<Integer> connector, Wish wish, URI response) {
        return stations.ofEvse(operator, evseUid)
                .<Decision>map(station -> new Decision.Send(command(
                        caller, operator, new Target(station, Optional.of(evseUid), connector), wish, response)))
                .orElseGet(() -> new Decision.Reject("The station is not known yet"));
    }

    /** Without an EVSE the station decides; where there are several, nobody can. */
    private Decision anywhere(Caller caller, Location location, Wish wish, URI response) {
        List<String> there = stations.ofLocation(location.operatorId(), location.locationId());
        return there.size() == 1
                ? new Decision.Send(command(
                        caller,
                        location.operatorId(),
                        new Target(there.getFirst(), Optional.empty(), Optional.empty()),
                        wish,
                        response))
                : new Decision.Reject("evse_uid is needed at a location of several stations");
    }

    private static PartnerCommand command(Caller caller, PartyId operator, Target target, Wish wish, URI response) {
        return new PartnerCommand(
                caller.partner().partnerId(),
                operator,
                wish instanceof Wish.Start start
                        ? start.token().issuer()
                        : caller.from().orElse(caller.partner().party()),
                target,
                wish,
                response);
    }

    private Location location(Caller caller, OcpiCommand command) {
        String id = Optional.ofNullable(command.locationId()).orElseThrow(() -> missing("location_id"));
        return caller.agreements(SharedData.COMMANDS).stream()
                .flatMap(agreement -> locations
                        .find(agreement.operatorId(), id)
                        .filter(location -> location.publish() && agreement.shows(location.locationId()))
                        .stream())
                .findFirst()
                .orElseThrow(() -> unknown("location"));
    }

    /** Our token goes there with the result: only where the partner is known to be. */
    private static URI responseUrl(Caller caller, OcpiCommand command) {
        URI url = Handshake.url(command.responseUrl()).orElseThrow(() -> missing("response_url"));
        if (!caller.partner().connection().orElseThrow().isAtHome(url)) {
            throw OcpiRefusal.of(
                    StatusCode.INVALID_PARAMETERS, "response_url is at none of the hosts that your endpoints are at");
        }
        return url;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static OcpiRefusal unknown(String what) {
        return OcpiRefusal.of(StatusCode.UNKNOWN_LOCATION, "There is no such " + what);
    }

    private static OcpiRefusal missing(String field) {
        return OcpiRefusal.of(StatusCode.INVALID_PARAMETERS, field + " is missing or has another form");
    }
}
