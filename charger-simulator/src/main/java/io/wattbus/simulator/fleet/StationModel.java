package io.wattbus.simulator.fleet;

import io.wattbus.simulator.fleet.Connector.Plug;
import java.util.List;
import java.util.stream.IntStream;

/** The kinds of station that a fleet is made of. */
public enum StationModel {
    DC_150("Aurora", "Aurora DC150", "3.2.1", Plug.CCS, 150_000, false),
    AC_22("Kontio", "Kontio AC22 Twin", "1.14.0", Plug.TYPE_2, 22_000, true),
    DC_300("Aurora", "Aurora DC300", "3.4.0", Plug.CCS, 300_000, false);

    private static final int CONNECTORS = 2;

    private final String vendor;
    private final String model;
    private final String firmwareVersion;
    private final Plug plug;
    private final int maxPowerW;
    private final boolean bootsOnReconnect;

    StationModel(
            String vendor, String model, String firmwareVersion, Plug plug, int maxPowerW, boolean bootsOnReconnect) {
        this.vendor = vendor;
        this.model = model;
        this.firmwareVersion = firmwareVersion;
        this.plug = plug;
        this.maxPowerW = maxPowerW;
        this.bootsOnReconnect = bootsOnReconnect;
    }

    /** The model of the station with that number, counted from 1: half are AC, a quarter each of the DC models. */
    static StationModel of(int number) {
        return switch (number % 4) {
            case 1 -> DC_150;
            case 3 -> DC_300;
            default -> AC_22;
        };
    }

    public String vendor() {
        return vendor;
    }

    public String model() {
        return model;
    }

    public String firmwareVersion() {
        return firmwareVersion;
    }

    /** Whether it sends BootNotification on every new connection, as many do, and not only after power-up. */
    public boolean bootsOnReconnect() {
        return bootsOnReconnect;
    }

    public List<Connector> connectors() {
        return IntStream.rangeClosed(1, CONNECTORS)
                .mapToObj(number -> new Connector(number, plug, maxPowerW))
                .toList();
    }
}
