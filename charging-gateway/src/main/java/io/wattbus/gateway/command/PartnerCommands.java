package io.wattbus.gateway.command;

import io.wattbus.gateway.authorization.Authorizations;
import io.wattbus.gateway.connection.Subprotocols;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.registry.Stations;
import io.wattbus.gateway.replica.Notice;
import io.wattbus.gateway.replica.ReplicaNotices;
import io.wattbus.gateway.rpc.Protocol;
import io.wattbus.gateway.rpc.RemoteOrder;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.station.Holder;
import io.wattbus.gateway.station.Holders;
import io.wattbus.gateway.transaction.KnownTransaction;
import io.wattbus.gateway.transaction.KnownTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes rows of partners' commands, which whoever holds the station sends as it does operators'. Each is taken once; what can
 * not be sent has its result at once.
 */
@Component
class PartnerCommands {

    private static final int ANY_CONNECTOR = 0;

    private final Stations stations;
    private final Authorizations authorizations;
    private final KnownTransactions transactions;
    private final Subprotocols subprotocols;
    private final Holders holders;
    private final CommandRepository rows;
    private final PartnerResults results;
    private final ReplicaNotices notices;
    private final Clock clock;

    PartnerCommands(
            Stations stations,
            Authorizations authorizations,
            KnownTransactions transactions,
            Subprotocols subprotocols,
            Holders holders,
            CommandRepository rows,
            PartnerResults results,
            ReplicaNotices notices,
            Clock clock) {
        this.stations = stations;
        this.authorizations = authorizations;
        this.transactions = transactions;
        this.subprotocols = subprotocols;
        this.holders = holders;
        this.rows = rows;
        this.results = results;
        this.notices = notices;
        this.clock = clock;
    }

    /** What is to be done with a command. */
    private sealed interface Decision {

        /** To be sent by the process {@code holder}. */
        record Send(RemoteOrder.Call call, Holder holder) implements Decision {}

        /** Nothing. */
        record Ended(PartnerResult result) implements Decision {}
    }

    /** Takes {@code command} on; false if that was done before. */
    @Transactional
    public boolean take(PartnerCommand command) {
        if (!rows.take(command.id())) {
            return false;
        }
        Instant now = clock.instant();
        switch (decide(command, now)) {
            case Decision.Send(RemoteOrder.Call call, Holder holder) -> {
                rows.awaitForPartner(
                        new StationCommand(
                                command.id(), command.operator(), command.station(), call.action(), call.request()),
                        Duration.between(now, command.expiresAt()));
                notices.send(Notice.COMMAND_WAITS, holder.run().toString());
            }
            case Decision.Ended(PartnerResult result) -> results.publish(command, result);
        }
        return true;
    }

    private Decision decide(PartnerCommand command, Instant now) {
        if (!now.isBefore(command.expiresAt())) {
            return new Decision.Ended(PartnerResult.EXPIRED);
        }
        Optional<Station> station = stations.find(command.operator(), command.station());
        if (station.isEmpty()) {
            return new Decision.Ended(PartnerResult.REJECTED);
        }
        Optional<Holder> holder = holders.find(command.station());
        if (holder.isEmpty()) {
            return new Decision.Ended(PartnerResult.OFFLINE);
        }
        Optional<Protocol<ConnectedStation>> protocol =
                subprotocols.protocol(holder.get().version());
        if (protocol.isEmpty() || command.wish() instanceof PartnerCommand.Wish.Unknown) {
            return new Decision.Ended(PartnerResult.NOT_SUPPORTED);
        }
        return order(command, station.get(), now)
                .map(order -> decide(protocol.get(), order, holder.get()))
                .orElseGet(() -> new Decision.Ended(PartnerResult.REJECTED));
    }

    private static Decision decide(Protocol<ConnectedStation> protocol, RemoteOrder order, Holder holder) {
        Optional<RemoteOrder.Call> call = protocol.callOf(order);
        if (call.isEmpty()) {
            return new Decision.Ended(PartnerResult.NOT_SUPPORTED);
        }
        return protocol.faultOf(call.get().action(), call.get().request()).isPresent()
                ? new Decision.Ended(PartnerResult.REJECTED)
                : new Decision.Send(call.get(), holder);
    }

    /** Empty if it does not fit the station. */
    private Optional<RemoteOrder> order(PartnerCommand command, Station station, Instant now) {
        return switch (command.wish()) {
            case PartnerCommand.Wish.Start start -> start(start, station, now);
            case PartnerCommand.Wish.Stop(var sessionId) ->
                transactions
                        .find(sessionId)
                        .filter(known -> known.running()
                                && known.station().equals(station.id())
                                && known.operator().equals(station.operatorId()))
                        .map(KnownTransaction::transactionId)
                        .<RemoteOrder>map(RemoteOrder.Stop::new);
            case PartnerCommand.Wish.Unlock(var place) -> {
                OptionalInt connector = number(station, place);
                yield connector.isPresent()
                        ? Optional.of(new RemoteOrder.Unlock(connector.getAsInt()))
                        : Optional.empty();
            }
            case PartnerCommand.Wish.Unknown() -> Optional.empty();
        };
    }

    /** The token is expected from now on, with all that its party told of it. */
    private Optional<RemoteOrder> start(PartnerCommand.Wish.Start wish, Station station, Instant now) {
        OptionalInt connector =
                wish.place().map(place -> number(station, place)).orElseGet(OptionalInt::empty);
        if (wish.place().isPresent() && connector.isEmpty()) {
            return Optional.empty();
        }
        String uid = authorizations.expectStart(station, connector.orElse(ANY_CONNECTOR), wish.start(), now);
        return Optional.of(new RemoteOrder.Start(connector, uid));
    }

    private static OptionalInt number(Station station, PartnerCommand.Place place) {
        return station.connectorNumber16(place.evse(), place.connectorNumber());
    }
}
