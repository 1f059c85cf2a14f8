package io.wattbus.gateway.authorization;

import io.wattbus.gateway.registry.Station;
import java.time.Instant;
import java.util.Optional;

/**
 * A transaction starts, told inside the SQL transaction that stores it. Personal data: {@link #toString()} does not give it
 * away.
 *
 * @param uid the real one
 * @param groupId the token's group, if it was accepted
 */
public record StartPresented(Station station, int connectorNumber, String uid, Optional<String> groupId, Instant at) {

    @Override
    public String toString() {
        return "StartPresented[" + station.id() + "]";
    }
}
