package io.wattbus.gateway.connection;

import io.wattbus.gateway.registry.Admission;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.registry.Stations;
import io.wattbus.gateway.station.BootRepository;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.station.StationReports;
import java.time.Instant;
import java.util.Optional;

/** The gateway's stores behind the connections. */
record RegisteredPresence(Stations stations, StationReports reports, BootRepository boots) implements Presence {

    @Override
    public Admission admit(StationId stationId, Optional<byte[]> password) {
        return stations.admit(stationId, password);
    }

    @Override
    public boolean connected(ConnectedStation station) {
        reports.connected(station);
        return boots.isAccepted(station.station().id());
    }

    @Override
    public void disconnected(ConnectedStation station, String reason, Instant at) {
        reports.disconnected(station, reason, at);
    }

    @Override
    public void heard(ConnectedStation station, Instant at) {
        reports.heard(station, at);
    }
}
