package io.wattbus.simulator.station;

import io.wattbus.simulator.fleet.Connector;
import io.wattbus.simulator.ocpp16.AuthorizationStatus;
import io.wattbus.simulator.ocpp16.ConnectorStatus;
import io.wattbus.simulator.ocpp16.ErrorCode;
import io.wattbus.simulator.ocpp16.RegistrationStatus;
import io.wattbus.simulator.ocpp16.StopReason;
import io.wattbus.simulator.wire.HandshakeRefused;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A charging station that speaks OCPP 1.6J. Each step takes effect at the connector and in the {@link #ledger() ledger}
 * before it returns; the futures tell what the central system said to it, which without a line may be much later.
 * Safe for use by many threads.
 */
public final class SimulatedStation implements AutoCloseable {

    private static final int GOING_AWAY = 1001;
    private static final int NORMAL = 1000;
    private static final long MILLI_WH = 1_000;

    private final StationSettings settings;
    private final Turn turn;
    private final Controller parts;

    SimulatedStation(StationSettings settings, StationRuntime runtime, StationObserver observer) {
        this.settings = settings;
        this.turn = new Turn(runtime);
        this.parts = new Controller(settings, runtime, turn, observer);
    }

    public String stationId() {
        return settings.stationId();
    }

    /** The connectors that it has. */
    public List<Connector> connectors() {
        return settings.connectors();
    }

    /**
     * Dials the central system and boots.
     *
     * @return the first answer to the BootNotification; fails with {@link HandshakeRefused} when the first attempt to
     *     connect does, after which the station goes on dialling as its behaviour says
     */
    public CompletableFuture<RegistrationStatus> connect() {
        return turn.get(parts::connect);
    }

    /** Says goodbye and stays away until it is told to connect; what it has to report stays queued. */
    public void disconnect() {
        turn.run(() -> parts.line().hangUp(NORMAL, ""));
    }

    /** The line goes dead without a word; the station dials again after {@code away}. */
    public void cutLine(Duration away) {
        turn.run(() -> parts.line().cut(away));
    }

    /** The line goes dead in the middle of a message that begins with {@code beginning}. */
    public void cutLineDuring(String beginning, Duration away) {
        turn.run(() -> parts.line().cutDuring(beginning, away));
    }

    /** Dials at once if the station is waiting to dial again. */
    public void redial() {
        turn.run(parts.line()::open);
    }

    /** Whether the station is connected and accepted by the central system. */
    public boolean isOperational() {
        return turn.get(parts.desk()::ready);
    }

    /** What it reports, or would report, of a connector. */
    public ConnectorStatus status(int connector) {
        return turn.get(() -> parts.connectors().get(connector).status());
    }

    /** Plugs a vehicle in; if a remote start waits for that, the session begins. */
    public void plugIn(int connector) {
        change(connector, state -> {
            state.plugIn();
            parts.reports().changed(state);
            parts.remoteStarts().pluggedIn(state);
        });
    }

    /** Unplugs the vehicle, which ends a session as {@link StopReason#EV_DISCONNECTED}. */
    public void unplug(int connector) {
        change(connector, state -> {
            if (state.session() != null) {
                parts.sessions().stop(state, StopReason.EV_DISCONNECTED);
            }
            state.unplug();
        });
    }

    /** Asks whether a token may charge; without a line the station decides by what it knows. */
    public CompletableFuture<AuthorizationStatus> authorize(String idToken) {
        return turn.get(() -> parts.tokens().authorize(idToken));
    }

    /**
     * Begins a session, whether or not the token was authorized; a vehicle not yet plugged in is now.
     *
     * @throws IllegalStateException when the connector has a session
     */
    public ChargingSession start(int connector, String idToken) {
        return turn.get(() -> parts.sessions().start(parts.connectors().get(connector), idToken));
    }

    /** The vehicle takes {@code energyWh} more, at the connector's full power. Tells nobody: see {@link #meter}. */
    public void charge(int connector, long energyWh) {
        change(connector, state -> state.draw(new Draw(energyWh * MILLI_WH, state.maxPowerW(), OptionalInt.empty())));
    }

    /** The vehicle takes energy as {@code draw} says. Tells nobody but of a change between charging and not. */
    public void charge(int connector, Draw draw) {
        change(connector, state -> state.draw(draw));
    }

    /** The same for one session; false, and no energy, when it has ended. */
    public boolean charge(ChargingSession session, Draw draw) {
        return whileRunning(session, state -> {
            state.draw(draw);
            parts.reports().changed(state);
        });
    }

    /** Sends what the instruments show. */
    public CompletableFuture<CallOutcome> meter(int connector) {
        return turn.get(() -> parts.sessions().meter(parts.connectors().get(connector)));
    }

    /**
     * Ends the session; the vehicle stays plugged in.
     *
     * @throws IllegalStateException when the connector has none
     */
    public ChargingSession stop(int connector, StopReason reason) {
        return turn.get(() -> parts.sessions().stop(parts.connectors().get(connector), reason));
    }

    /** Ends one session; false when it has ended already. */
    public boolean stop(ChargingSession session, StopReason reason) {
        return whileRunning(session, state -> parts.sessions().stop(state, reason));
    }

    /** The session that runs at a connector. */
    public Optional<ChargingSession> session(int connector) {
        return turn.get(
                () -> Optional.ofNullable(parts.connectors().get(connector).session()));
    }

    /** The connector fails, which ends a session as {@link StopReason#OTHER}; {@code NO_ERROR} mends it. */
    public void fault(int connector, ErrorCode error) {
        change(connector, state -> {
            if (error != ErrorCode.NO_ERROR && state.session() != null) {
                parts.sessions().stop(state, StopReason.OTHER);
            }
            state.fault(error);
        });
    }

    /** What the meter of a connector shows, in Wh. */
    public long registerWh(int connector) {
        return turn.get(() -> parts.connectors().get(connector).registerWh());
    }

    /** Restarts the station: sessions end for {@code reason}, and it boots on a new connection. */
    public void reboot(StopReason reason) {
        turn.run(() -> parts.reboot(reason));
    }

    /** Sends a call of any action in its turn; {@code payload} is whatever Jackson can write. */
    public CompletableFuture<CallOutcome> call(String action, Object payload) {
        return turn.get(
                () -> parts.desk().submit(new PendingCall(action, PendingCall.Kind.LIVE, () -> payload, _ -> {})));
    }

    /** Sends any text at once, past all rules, if there is a line. */
    public void sendRaw(String text) {
        turn.run(() -> parts.line().send(text));
    }

    /** From now on {@code handler} decides what the central system's {@code action} gets. */
    public void onCommand(String action, CommandHandler handler) {
        turn.run(() -> parts.commands().replace(action, handler));
    }

    /**
     * From now on {@code listener} hears of each session that the central system has begun by a remote start, and may
     * play the vehicle. It is called in the middle of the station's work: it returns at once.
     */
    public void onRemoteStart(Consumer<ChargingSession> listener) {
        turn.run(() -> parts.remoteStarts().onBegin(listener));
    }

    /** How often the station is set to send meter values in a session. */
    public Duration meterInterval() {
        return Duration.ofSeconds(turn.get(() -> parts.configuration().seconds(Configuration.METER_INTERVAL)));
    }

    /** The time between heartbeats that the central system asked for. */
    public Duration heartbeatInterval() {
        return turn.get(parts.registration()::interval);
    }

    /** Transaction messages that the central system has not confirmed. */
    public int queuedMessages() {
        return turn.get(parts.desk()::queued);
    }

    /** Completes when there are none. */
    public CompletableFuture<Integer> settled() {
        return turn.get(parts.desk()::quiet);
    }

    /** What the station believes it did. */
    public Ledger ledger() {
        return parts.sessions().ledger();
    }

    /** Goes away for good. */
    @Override
    public void close() {
        turn.run(() -> parts.line().hangUp(GOING_AWAY, "closed"));
    }

    private void change(int connector, Consumer<ConnectorState> step) {
        turn.run(() -> {
            ConnectorState state = parts.connectors().get(connector);
            step.accept(state);
            parts.reports().changed(state);
        });
    }

    private boolean whileRunning(ChargingSession session, Consumer<ConnectorState> step) {
        return turn.get(() -> {
            ConnectorState state = parts.connectors().get(session.connector());
            boolean running = session.equals(state.session());
            if (running) {
                step.accept(state);
            }
            return running;
        });
    }
}
