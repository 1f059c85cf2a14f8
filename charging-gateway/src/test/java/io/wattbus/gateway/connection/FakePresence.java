package io.wattbus.gateway.connection;

import io.wattbus.gateway.registry.Admission;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.station.ConnectedStation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.dao.DataAccessResourceFailureException;

/** Who may connect and who is there, in memory, and away when a test says so. */
final class FakePresence implements Presence {

    static final String PASSWORD = "correct horse battery staple";

    final List<String> events = new CopyOnWriteArrayList<>();
    final List<ConnectedStation> heard = new CopyOnWriteArrayList<>();
    volatile boolean away;
    volatile boolean awayForEntry;
    private final Map<StationId, Station> stations = new ConcurrentHashMap<>();

    void register(Station station) {
        stations.put(station.id(), station);
    }

    @Override
    public Admission admit(StationId stationId, Optional<byte[]> password) {
        answer();
        Station station = stations.get(stationId);
        if (station == null) {
            return new Admission.UnknownStation();
        }
        boolean proved = password.filter(bytes -> Arrays.equals(bytes, PASSWORD.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
        return proved ? new Admission.Admitted(station) : new Admission.WrongPassword();
    }

    @Override
    public boolean connected(ConnectedStation station) {
        if (awayForEntry) {
            throw new DataAccessResourceFailureException("away");
        }
        events.add("connected " + station.station().id());
        return true;
    }

    @Override
    public void disconnected(ConnectedStation station, String reason, Instant at) {
        answer();
        events.add("disconnected " + station.station().id() + " " + reason);
    }

    @Override
    public void heard(ConnectedStation station, Instant at) {
        heard.add(station);
    }

    private void answer() {
        if (away) {
            throw new DataAccessResourceFailureException("away");
        }
    }
}
