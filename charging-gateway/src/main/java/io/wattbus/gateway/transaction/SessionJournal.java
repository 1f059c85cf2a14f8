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
        publisher.publish(step, live);
    }

    /** Where another transaction has begun since, how this one ended is history. */
    private boolean isLive(SessionStep step) {
        Place place = step.after().place();
        Instant newest =
                connectors.get(place.station(), place.stationConnector()).newestAt();
        return !step.time().isOutdatedBy(newest)
                && (step.type() == SessionStep.Type.UPDATED
                        || transactions
                                .nextStart(
                                        place.station(),
                                        place.stationConnector(),
                                        step.after().startedAt())
                                .isEmpty());
    }
}
