package io.wattbus.gateway.registry;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The registered stations, as the rest of the gateway asks for them. */
@Component
public class Stations {

    /**
     * Whether the station that calls itself {@code id} may connect.
     *
     * @param password the bytes of the Basic credentials, empty if it sent none
     * @throws org.springframework.dao.DataAccessException if the store does not answer
     */
    public Admission admit(StationId id, Optional<byte[]> password) {
        throw new UnsupportedOperationException();
    }

    /** The station, if it is {@code tenant}'s. */
    public Optional<Station> find(OperatorId tenant, StationId id) {
        throw new UnsupportedOperationException();
    }
}
