package io.wattbus.simulator.station;

import io.wattbus.simulator.fleet.ChargingStation;
import io.wattbus.simulator.fleet.Connector;
import io.wattbus.simulator.fleet.StationModel;
import io.wattbus.simulator.wire.Handshake;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Which station this is and where its central system is.
 *
 * @param centralSystem the address without the identity, such as {@code ws://localhost:8180/ocpp}
 * @param password for Basic authentication; empty for security profile 0
 */
public record StationSettings(
        URI centralSystem, String stationId, Optional<String> password, StationModel model, Behaviour behaviour) {

    /** A station of a fleet, behaving as most do. */
    public static StationSettings of(URI centralSystem, ChargingStation station) {
        return new StationSettings(
                centralSystem,
                station.stationId(),
                Optional.of(station.password()),
                station.model(),
                Behaviour.realistic());
    }

    public StationSettings withBehaviour(Behaviour other) {
        return new StationSettings(centralSystem, stationId, password, model, other);
    }

    List<Connector> connectors() {
        return model.connectors();
    }

    /** The handshake of OCPP-J: the identity, percent-encoded, ends the path and is the user of Basic authentication. */
    Handshake handshake() {
        String identity = URLEncoder.encode(stationId, StandardCharsets.UTF_8).replace("+", "%20");
        String base = centralSystem.toString().replaceAll("/+$", "");
        Handshake open = Handshake.ocpp16(URI.create(base + "/" + identity));
        return password.map(secret -> open.withBasic(stationId, secret)).orElse(open);
    }

    @Override
    public String toString() {
        return stationId;
    }
}
