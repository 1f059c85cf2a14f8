package io.wattbus.gateway.transaction;

import io.wattbus.gateway.station.ConnectedStation;
import org.springframework.stereotype.Component;

/**
 * The transactions of all stations. Each call is one SQL transaction: it recognises a repeat by its content, changes
 * the transaction and stores the event. A {@link org.springframework.dao.DataAccessException} says that nothing was
 * stored and that the station has to send its message again.
 */
@Component
public class Transactions {

    /** StartTransaction. A repeat, whatever its message id, gets the same transaction id. */
    public StartOutcome start(ConnectedStation station, TransactionStart start) {
        throw new UnsupportedOperationException();
    }

    /** MeterValues, in a transaction or outside one. */
    public void meter(ConnectedStation station, MeterReport report) {
        throw new UnsupportedOperationException();
    }

    /** StopTransaction. One of an unknown transaction becomes a session of its own. */
    public StopOutcome stop(ConnectedStation station, TransactionStop stop) {
        throw new UnsupportedOperationException();
    }
}
