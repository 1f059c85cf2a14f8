package io.wattbus.simulator;

import io.wattbus.simulator.fleet.Fleet;
import io.wattbus.simulator.station.Behaviour;
import io.wattbus.simulator.station.StationSettings;
import java.net.URI;
import java.time.Duration;

/** What the tests have in common. */
public final class Fixtures {

    public static final String CARD = "04A1B2C3D4E5F6";
    public static final Duration SOON = Duration.ofSeconds(10);

    private Fixtures() {}

    /** The second station of the demo, an AC one that boots on every connection. */
    public static StationSettings bootingStation(URI centralSystem) {
        return StationSettings.of(centralSystem, Fleet.of(2).stations().getLast())
                .withBehaviour(Behaviour.prompt());
    }

    /** The first station of the demo, which is a DC one, in a hurry. */
    public static StationSettings station(URI centralSystem) {
        return StationSettings.of(centralSystem, Fleet.of(1).stations().getFirst())
                .withBehaviour(Behaviour.prompt());
    }
}
