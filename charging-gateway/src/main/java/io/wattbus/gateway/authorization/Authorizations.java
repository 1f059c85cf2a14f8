package io.wattbus.gateway.authorization;

import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.station.ConnectedStation;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Decides who may charge. A {@link org.springframework.dao.DataAccessException} says that nothing was decided. */
@Component
public class Authorizations {

    /** A station asks (Authorize). The answer is also published. */
    public Verdict authorize(ConnectedStation station, String uid, Instant receivedAt) {
        throw new UnsupportedOperationException();
    }

    /**
     * Somebody who may do so starts a transaction from afar: for 15 minutes {@code uid} is accepted at that connector.
     *
     * @param connectorNumber as OCPP 1.6 counts; 0 is any connector of the station
     */
    public void expectRemoteStart(Station station, int connectorNumber, String uid, Instant at) {
        throw new UnsupportedOperationException();
    }
}
