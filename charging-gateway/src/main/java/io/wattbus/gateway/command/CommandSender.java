package io.wattbus.gateway.command;

import io.wattbus.gateway.connection.StationConnection;
import io.wattbus.gateway.rpc.CallOutcome;
import io.wattbus.gateway.rpc.Command;
import io.wattbus.gateway.rpc.Masking;
import io.wattbus.gateway.rpc.Violation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Sends commands that are written down to stations that are connected here. */
final class CommandSender {

    private static final Logger LOG = LoggerFactory.getLogger(CommandSender.class);

    private final CommandRepository rows;
    private final CommandMetrics metrics;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

    CommandSender(CommandRepository rows, CommandMetrics metrics, TransactionTemplate transactions, Clock clock) {
        this.rows = rows;
        this.metrics = metrics;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The commands that are being sent here, or wait here for their turn. */
    Set<UUID> underWay() {
        return Set.copyOf(underWay);
    }

    /**
     * Sends {@code command}, if it still waits when its turn comes, and stores how it ended.
     *
     * @return empty if it was not sent and is not ended by that: somebody may send it yet, or end it
     */
    Optional<Conclusion> send(StationCommand command, StationConnection connection) throws InterruptedException {
        if (!underWay.add(command.id())) {
            return Optional.empty();
        }
        try {
            Instant begun = clock.instant();
            Optional<Conclusion> conclusion =
                    attempt(command, connection).filter(end -> rows.conclude(command.id(), end));
            conclusion.ifPresent(end -> metrics.ended(command.action(), end, Duration.between(begun, clock.instant())));
            return conclusion;
        } finally {
            underWay.remove(command.id());
        }
    }

    private Optional<Conclusion> attempt(StationCommand command, StationConnection connection)
            throws InterruptedException {
        Optional<Command> known = connection.protocol().command(command.action());
        if (known.isEmpty() || !known.get().isAllowed()) {
            return Optional.of(new Conclusion.NotAccepted());
        }
        CallOutcome outcome = connection
                .calls()
                .call(command.action(), command.payload(), () -> claim(command, known.get(), connection));
        return switch (outcome) {
            case CallOutcome.Answered(ObjectNode response) ->
                Optional.of(answered(known.get(), command.payload(), response));
            case CallOutcome.Refused(String code, String description) ->
                Optional.of(new Conclusion.Refused(code, Masking.of(description, command.payload())));
            case CallOutcome.TimedOut() -> Optional.of(new Conclusion.TimedOut());
            case CallOutcome.Disconnected() -> Optional.of(new Conclusion.Unknown());
            case CallOutcome.NotSent() -> Optional.empty();
        };
    }

    /** What is not sent is not announced either; the transaction is over before anything is sent. */
    private boolean claim(StationCommand command, Command known, StationConnection connection) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            boolean claimed = rows.claim(command.id(), connection.station().connectionId());
            if (claimed) {
                known.announce(command.payload(), clock.instant());
            }
            return claimed;
        }));
    }

    private Conclusion answered(Command command, ObjectNode request, ObjectNode response) {
        Optional<Violation> fault = command.faultOfResponse(response);
        if (fault.isPresent()) {
            return new Conclusion.Refused(
                    fault.get().code().wireName(), fault.get().description());
        }
        note(command, request, response);
        return new Conclusion.Answered(response);
    }

    /** The station has done as told: who asked hears so, also if nobody could take note. */
    private void note(Command command, ObjectNode request, ObjectNode response) {
        try {
            command.heard(request, response, clock.instant());
        } catch (DataAccessException | TransactionException storeAway) {
            LOG.warn("What a station answered was not noted: {}", storeAway.toString());
        }
    }
}
