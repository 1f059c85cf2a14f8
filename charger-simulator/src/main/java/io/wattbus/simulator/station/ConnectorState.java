package io.wattbus.simulator.station;

import io.wattbus.simulator.fleet.Connector;
import io.wattbus.simulator.ocpp16.ConnectorStatus;
import io.wattbus.simulator.ocpp16.ErrorCode;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One connector: its plug, its meter, its fault, and the session on it. Its status follows from these. */
final class ConnectorState {

    private static final int MILLI = 1_000;

    private final Connector connector;
    private long registerMilliWh;
    private int powerW;
    private OptionalInt stateOfChargePercent = OptionalInt.empty();
    private boolean pluggedIn;
    private boolean used;
    private boolean operative = true;
    private ErrorCode error = ErrorCode.NO_ERROR;
    private @Nullable ChargingSession session;
    private @Nullable ConnectorStatus reported;

    ConnectorState(Connector connector, long registerWh) {
        this.connector = connector;
        this.registerMilliWh = registerWh * MILLI;
    }

    int number() {
        return connector.number();
    }

    int maxPowerW() {
        return connector.maxPowerW();
    }

    ConnectorStatus status() {
        if (error != ErrorCode.NO_ERROR) {
            return ConnectorStatus.FAULTED;
        }
        if (session != null) {
            return powerW > 0 ? ConnectorStatus.CHARGING : ConnectorStatus.SUSPENDED_EV;
        }
        if (pluggedIn) {
            return used ? ConnectorStatus.FINISHING : ConnectorStatus.PREPARING;
        }
        return operative ? ConnectorStatus.AVAILABLE : ConnectorStatus.UNAVAILABLE;
    }

    ErrorCode error() {
        return error;
    }

    /** Whether a driver could begin a session here. */
    boolean free() {
        return session == null && operative && error == ErrorCode.NO_ERROR && !(pluggedIn && used);
    }

    boolean pluggedIn() {
        return pluggedIn;
    }

    boolean operative() {
        return operative;
    }

    @Nullable
    ChargingSession session() {
        return session;
    }

    /** The id that the central system gave to the session that runs here. */
    Optional<Integer> transactionId() {
        return Optional.ofNullable(session).flatMap(ChargingSession::transactionId);
    }

    long registerWh() {
        return registerMilliWh / MILLI;
    }

    Reading reading() {
        return new Reading(registerWh(), powerW, connector.plug().directCurrent(), stateOfChargePercent);
    }

    void plugIn() {
        pluggedIn = true;
    }

    void unplug() {
        pluggedIn = false;
        used = false;
    }

    void begin(ChargingSession begun) {
        pluggedIn = true;
        used = true;
        session = begun;
        powerW = connector.maxPowerW();
        stateOfChargePercent = OptionalInt.empty();
    }

    void draw(Draw draw) {
        registerMilliWh += draw.energyMilliWh();
        powerW = draw.powerW();
        stateOfChargePercent = draw.stateOfChargePercent();
    }

    void end() {
        session = null;
        powerW = 0;
    }

    void fault(ErrorCode code) {
        error = code;
    }

    void operative(boolean wanted) {
        operative = wanted;
    }

    /** Notes what is being reported, and says whether that is news. */
    boolean report(ConnectorStatus status) {
        boolean news = status != reported;
        reported = status;
        return news;
    }

    void forgetReport() {
        reported = null;
    }
}
