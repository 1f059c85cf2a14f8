package io.wattbus.gateway.transaction;

import io.wattbus.gateway.station.ConnectorStates;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stores steps of sessions and their events, in the caller's transaction and under the station's lock. */
@Component
class SessionJournal {

    private final TransactionRepository transactions;
    private final SessionEventPublisher publisher;
    private final ConnectorStates connectors;

    SessionJournal(TransactionRepository transactions, SessionEventPublisher publisher, ConnectorStates connectors) {
        this.transactions = transactions;
        this.publisher = publisher;
        this.connectors = connectors;
    }

    void record(List<SessionStep> steps) {
        steps.forEach(this::record);
    }

    void record(SessionStep step) {
        ChargingTransaction transaction = step.after();
        Place place = transaction.place();
        boolean live = isLive(step);
        if (step.type() == SessionStep.Type.STARTED) {
            transactions.insert(transaction);
        } else {
            transactions.update(transaction);
        }
        connectors.happened(
                place.station(),
                place.stationConnector(),
                step.time().occurredAt(),
                transaction.meter().importMilliWh());
        if (live && transaction.isOpen()) {
            transactions.toldLive(transaction.sessionId());
        }
        publisher.publish(step, live);
    }

    /**
     * Where another transaction has begun since, how this one ended is history. Otherwise its end is news to whoever was
     * shown that it runs, however late it is told.
     */
    private boolean isLive(SessionStep step) {
        ChargingTransaction after = step.after();
        Place place = after.place();
        if (step.type() != SessionStep.Type.UPDATED
                && transactions
                        .nextStart(place.station(), place.stationConnector(), after.startedAt())
                        .isPresent()) {
            return false;
        }
        Instant newest =
                connectors.get(place.station(), place.stationConnector()).newestAt();
        return !step.time().isOutdatedBy(newest)
                || (step.type() == SessionStep.Type.ENDED && transactions.wasToldLive(after.sessionId()));
    }
}
