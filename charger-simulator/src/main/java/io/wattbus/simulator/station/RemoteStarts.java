package io.wattbus.simulator.station;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Remote starts that the station has accepted and that wait for somebody to plug in. */
final class RemoteStarts {

    private record Waiting(String idToken, Timer timeout) {}

    private final StationSettings settings;
    private final Turn turn;
    private final Sessions sessions;
    private final Configuration configuration;
    private final StatusReports reports;
    private Consumer<ChargingSession> begun = _ -> {};
    private final Map<ConnectorState, Waiting> waiting = new HashMap<>();

    RemoteStarts(
            StationSettings settings,
            Turn turn,
            Sessions sessions,
            Configuration configuration,
            StatusReports reports) {
        this.settings = settings;
        this.turn = turn;
        this.sessions = sessions;
        this.configuration = configuration;
        this.reports = reports;
    }

    /** From now on {@code listener} hears of each session that begins this way. */
    void onBegin(Consumer<ChargingSession> listener) {
        begun = listener;
    }

    void accepted(ConnectorState connector, String idToken) {
        if (connector.pluggedIn() || settings.behaviour().plugsInOnRemoteStart()) {
            start(connector, idToken);
        } else {
            Duration patience = Duration.ofSeconds(configuration.seconds(Configuration.CONNECTION_TIME_OUT));
            waiting.put(connector, new Waiting(idToken, turn.after(patience, () -> waiting.remove(connector))));
        }
    }

    /** A vehicle has been plugged in: if a remote start waits for it, it begins. */
    void pluggedIn(ConnectorState connector) {
        Waiting expected = waiting.remove(connector);
        if (expected != null) {
            expected.timeout().cancel();
            start(connector, expected.idToken());
        }
    }

    private void start(ConnectorState connector, String idToken) {
        if (connector.free()) {
            connector.plugIn();
            reports.changed(connector);
            begun.accept(sessions.start(connector, idToken));
        }
    }
}
