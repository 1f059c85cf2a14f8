package io.wattbus.gateway.transaction;

import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.station.ConnectorStatusReported;
import io.wattbus.gateway.station.StationBooted;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins and cancels the grace time of transactions, in the SQL transaction of the boot or status that it comes from. */
@Component
class GraceListener {

    private final TransactionRepository transactions;
    private final MeterTracks tracks;
    private final GraceTimes times;

    GraceListener(TransactionRepository transactions, MeterTracks tracks, GraceTimes times) {
        this.transactions = transactions;
        this.tracks = tracks;
        this.times = times;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(StationBooted boot) {
        StationId station = boot.station().station().id();
        begin(station, transactions.open(station), open -> GraceRules.booted(open, boot.at(), times.of(station)));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConnectorStatusReported report) {
        StationId station = report.station().station().id();
        switch (report.status()) {
            case AVAILABLE ->
                begin(
                        station,
                        transactions.open(station, report.connectorNumber()),
                        open -> GraceRules.freed(open, report.time(), times.of(station)));
            case CHARGING, SUSPENDED_EV, SUSPENDED_EVSE ->
                transactions.open(station, report.connectorNumber()).stream()
                        .findFirst()
                        .filter(open -> open.grace().isPresent())
                        .map(open -> times.heard(station, open, report.time()))
                        .ifPresent(transactions::update);
            case PREPARING, FINISHING, OCCUPIED, RESERVED, UNAVAILABLE, FAULTED -> {}
        }
    }

    /** What was read and not told is written down with it: this may be the last that is heard of the transaction. */
    private void begin(
            StationId station,
            List<ChargingTransaction> open,
            Function<ChargingTransaction, Optional<ChargingTransaction>> rule) {
        open.stream()
                .map(tracks::caughtUp)
                .flatMap(transaction -> rule.apply(transaction).stream())
                .forEach(transactions::update);
        if (!open.isEmpty()) {
            tracks.forget(station);
        }
    }
}
