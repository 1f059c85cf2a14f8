package io.wattbus.gateway.command;

import io.wattbus.gateway.authorization.Authorizations;
import io.wattbus.gateway.connection.Connections;
import io.wattbus.gateway.connection.OcppProperties;
import io.wattbus.gateway.connection.StationConnection;
import io.wattbus.gateway.connection.Subprotocols;
import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.registry.Stations;
import io.wattbus.gateway.replica.Notice;
import io.wattbus.gateway.replica.ReplicaNotices;
import io.wattbus.gateway.rpc.ErrorCode;
import io.wattbus.gateway.rpc.Protocol;
import io.wattbus.gateway.rpc.Violation;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.station.Holder;
import io.wattbus.gateway.station.Holders;
import io.wattbus.gateway.station.OcppVersion;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks commands, writes them down and has them sent by the process that holds the station: this one or another. */
final class Commands {

    private static final Violation NOT_AN_OBJECT =
            new Violation(ErrorCode.FORMATION_VIOLATION, "The payload must be an object");

    /** What the way to another process and back may take. */
    private static final Duration WAY = Duration.ofSeconds(5);

    private final Stations stations;
    private final Authorizations authorizations;
    private final Subprotocols subprotocols;
    private final Connections connections;
    private final Holders holders;
    private final CommandRepository rows;
    private final CommandSender sender;
    private final CommandMetrics metrics;
    private final AwaitedCommands awaited;
    private final ReplicaNotices notices;
    private final Clock clock;
    private final Duration expiry;
    private final Duration patience;

    Commands(
            Stations stations,
            Authorizations authorizations,
            Subprotocols subprotocols,
            Connections connections,
            Holders holders,
            CommandRepository rows,
            CommandSender sender,
            CommandMetrics metrics,
            AwaitedCommands awaited,
            ReplicaNotices notices,
            Clock clock,
            CommandProperties properties,
            OcppProperties ocpp) {
        this.stations = stations;
        this.authorizations = authorizations;
        this.subprotocols = subprotocols;
        this.connections = connections;
        this.holders = holders;
        this.rows = rows;
        this.sender = sender;
        this.metrics = metrics;
        this.awaited = awaited;
        this.notices = notices;
        this.clock = clock;
        this.expiry = properties.expiry();
        this.patience = expiry.plus(ocpp.callTimeout()).plus(WAY);
    }

    /** Sends {@code action} to the operator's station and waits for what becomes of it. */
    CommandOutcome send(OperatorId operator, StationId stationId, String action, JsonNode request)
            throws InterruptedException {
        Optional<Station> station = stations.find(operator, stationId);
        if (station.isEmpty()) {
            return new CommandOutcome.UnknownStation();
        }
        if (!subprotocols.haveCommand(action)) {
            return new CommandOutcome.UnknownAction();
        }
        if (!(request instanceof ObjectNode payload)) {
            return new CommandOutcome.InvalidPayload(NOT_AN_OBJECT);
        }
        return send(station.get(), new StationCommand(UUID.randomUUID(), operator, stationId, action, payload));
    }

    private CommandOutcome send(Station station, StationCommand command) throws InterruptedException {
        Optional<StationConnection> here = connections.find(command.station());
        Optional<Holder> holder = here.isPresent() ? Optional.empty() : holders.find(command.station());
        Optional<OcppVersion> version =
                here.map(connection -> connection.station().version()).or(() -> holder.map(Holder::version));
        if (version.isEmpty()) {
            rows.offline(command);
            metrics.ended(command.action(), new Conclusion.Offline(), Duration.ZERO);
            return new CommandOutcome.Concluded(command.id(), new Conclusion.Offline());
        }
        Optional<Protocol<ConnectedStation>> protocol =
                subprotocols.protocol(version.get()).filter(it -> it.hasCommand(command.action()));
        return protocol.isPresent()
                ? send(told(station, command, protocol.get()), protocol.get(), here, holder)
                : new CommandOutcome.UnknownAction();
    }

    /** A token whose uid is too long for the station has another name there. */
    private StationCommand told(Station station, StationCommand command, Protocol<ConnectedStation> protocol) {
        return command.with(protocol.told(
                command.action(), command.payload(), uid -> authorizations.nameAt(station, uid, clock.instant())));
    }

    private CommandOutcome send(
            StationCommand command,
            Protocol<ConnectedStation> protocol,
            Optional<StationConnection> here,
            Optional<Holder> holder)
            throws InterruptedException {
        Optional<Violation> fault = protocol.faultOf(command.action(), command.payload());
        if (fault.isPresent()) {
            return new CommandOutcome.InvalidPayload(fault.get());
        }
        rows.await(command, expiry);
        Optional<Conclusion> sent = here.isPresent() ? sender.send(command, here.get()) : Optional.empty();
        return new CommandOutcome.Concluded(command.id(), sent.orElseGet(() -> elsewhere(command, holder)));
    }

    private Conclusion elsewhere(StationCommand command, Optional<Holder> holder) {
        holder.or(() -> holders.find(command.station()))
                .ifPresent(it -> notices.send(Notice.COMMAND_WAITS, it.run().toString()));
        return awaited.await(command.id(), patience);
    }
}
