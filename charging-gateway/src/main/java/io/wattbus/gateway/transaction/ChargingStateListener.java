package io.wattbus.gateway.transaction;

import io.wattbus.gateway.station.ConnectorStatusChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells at once, and in the same SQL transaction, what a connector's new status means for the transaction there. */
@Component
class ChargingStateListener {

    private final TransactionRepository transactions;
    private final SessionJournal journal;
    private final MeterTracks tracks;

    ChargingStateListener(TransactionRepository transactions, SessionJournal journal, MeterTracks tracks) {
        this.transactions = transactions;
        this.journal = journal;
        this.tracks = tracks;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConnectorStatusChanged change) {
        ChargingState.of(change.status())
                .ifPresent(
                        state -> transactions.open(change.station().station().id(), change.connectorNumber()).stream()
                                .findFirst()
                                .map(tracks::caughtUp)
                                .flatMap(open -> TransactionRules.state(open, state, change.time()))
                                .ifPresent(journal::record));
        tracks.forget(change.station().station().id());
    }
}
