package io.wattbus.gateway.fraud;

import io.wattbus.gateway.connection.Connections;
import io.wattbus.gateway.connection.StationConnection;
import io.wattbus.gateway.rpc.CallOutcome;
import io.wattbus.gateway.rpc.StopOrder;
import io.wattbus.gateway.transaction.KnownTransaction;
import io.wattbus.gateway.transaction.KnownTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends ordered stops to the stations that are connected here, until the transaction has ended or the order's time is
 * over: at once, when a station comes back, and again if a station does not do as it was told.
 */
@Component
class StopSender {

    /** Longer than a call can take: in this time nobody else sends the same. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration UNTIL_ACCEPTED = Duration.ofSeconds(5);
    private static final Duration AFTER_REFUSAL = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(StopSender.class);

    private final OrderedStops stops;
    private final KnownTransactions transactions;
    private final Connections connections;
    private final DecisionMetrics metrics;
    private final Clock clock;

    StopSender(
            OrderedStops stops,
            KnownTransactions transactions,
            Connections connections,
            DecisionMetrics metrics,
            Clock clock) {
        this.stops = stops;
        this.transactions = transactions;
        this.connections = connections;
        this.metrics = metrics;
        this.clock = clock;
    }

    @TransactionalEventListener
    void onStopOrdered(StopOrdered event) {
        sendDue();
    }

    @Scheduled(fixedDelayString = "PT1S")
    void sendDue() {
        Instant now = clock.instant();
        try {
            stops.forgetExpired(now);
            oneOfEachSession(stops.claim(now, now.plus(LEASE)))
                    .forEach(stop -> Thread.ofVirtual().name("stop").start(() -> attempt(stop)));
        } catch (DataAccessException e) {
            LOG.atWarn().addKeyValue("cause", e.getClass().getName()).log("Stops wait: the store is away");
        }
    }

    private static Collection<OrderedStop> oneOfEachSession(Collection<OrderedStop> claimed) {
        return claimed.stream()
                .collect(Collectors.toMap(OrderedStop::sessionId, Function.identity(), (one, other) -> one))
                .values();
    }

    private void attempt(OrderedStop stop) {
        try {
            Optional<KnownTransaction> running =
                    transactions.find(stop.sessionId()).filter(KnownTransaction::running);
            if (running.isEmpty()) {
                stops.cancel(stop.decisionId());
            } else {
                send(stop, running.get());
            }
        } catch (DataAccessException e) {
            LOG.atWarn()
                    .addKeyValue("sessionId", stop.sessionId())
                    .addKeyValue("cause", e.getClass().getName())
                    .log("A stop is tried again: the store is away");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(OrderedStop stop, KnownTransaction transaction) throws InterruptedException {
        Optional<StationConnection> connection = connections.find(transaction.station());
        Optional<StopOrder> order =
                connection.flatMap(it -> it.protocol().stopTransaction(transaction.transactionId()));
        if (order.isEmpty() || !order.get().command().isAllowed()) {
            stops.postpone(stop, clock.instant().plus(UNTIL_ACCEPTED));
            return;
        }
        StopOrder sent = order.get();
        CallOutcome outcome =
                connection.orElseThrow().calls().call(sent.command().action(), sent.request());
        boolean accepted = outcome instanceof CallOutcome.Answered(var response) && sent.isAcceptedBy(response);
        metrics.stopSent(accepted);
        LOG.atInfo()
                .addKeyValue("stationId", transaction.station())
                .addKeyValue("sessionId", stop.sessionId())
                .log("A station was told to stop a transaction: {}", accepted ? "it will" : "it does not");
        if (!accepted) {
            stops.postpone(stop, clock.instant().plus(AFTER_REFUSAL));
        }
    }
}
