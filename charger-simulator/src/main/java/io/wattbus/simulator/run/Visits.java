package io.wattbus.simulator.run;

import io.wattbus.simulator.day.Charge;
import io.wattbus.simulator.day.Happening.Arrival;
import io.wattbus.simulator.day.Vehicle;
import io.wattbus.simulator.fleet.ChargingStation;
import io.wattbus.simulator.fleet.Connector;
import io.wattbus.simulator.ocpp16.AuthorizationStatus;
import io.wattbus.simulator.ocpp16.ConnectorStatus;
import io.wattbus.simulator.station.ChargingSession;
import io.wattbus.simulator.station.SimulatedStation;
import io.wattbus.simulator.station.StationRuntime;
import java.time.Duration;
import java.util.Optional;

/** The drivers at one station: who finds a free connector and a willing reader charges. */
final class Visits {

    private static final double REMOTE_ARRIVAL_CHARGE = 0.3;
    private static final Duration REMOTE_PATIENCE = Duration.ofMinutes(40);

    private final SimulatedStation station;
    private final ChargingStation installed;
    private final StationRuntime runtime;
    private final SimulationSettings settings;
    private volatile boolean halted;

    Visits(SimulatedStation station, ChargingStation installed, StationRuntime runtime, SimulationSettings settings) {
        this.station = station;
        this.installed = installed;
        this.runtime = runtime;
        this.settings = settings;
    }

    void halt() {
        halted = true;
    }

    /** Somebody drives up; if the connector is not free, that was it. */
    void arrive(Arrival arrival) {
        if (station.status(arrival.connector()) != ConnectorStatus.AVAILABLE) {
            return;
        }
        station.plugIn(arrival.connector());
        var _ = station.authorize(arrival.idToken()).thenAccept(status -> {
            if (status == AuthorizationStatus.ACCEPTED
                    && station.status(arrival.connector()) == ConnectorStatus.PREPARING
                    && !halted) {
                charge(station.start(arrival.connector(), arrival.idToken()), arrival);
            } else if (station.session(arrival.connector()).isEmpty()) {
                station.unplug(arrival.connector());
            }
        });
    }

    /** A session that the central system began: some vehicle charges in it. */
    void remote(ChargingSession session) {
        charge(
                session,
                new Arrival(
                        Duration.ZERO,
                        session.connector(),
                        session.entry().idToken(),
                        Vehicle.FAMILY,
                        REMOTE_ARRIVAL_CHARGE,
                        1,
                        REMOTE_PATIENCE,
                        Optional.empty()));
    }

    private void charge(ChargingSession session, Arrival arrival) {
        Connector connector = installed.model().connectors().get(session.connector() - 1);
        Charge charge = Charge.from(arrival.vehicle().at(connector, settings.pace()), arrival.arrival());
        new Visit(station, runtime, settings, session, arrival, charge, () -> halted).begin();
    }
}
