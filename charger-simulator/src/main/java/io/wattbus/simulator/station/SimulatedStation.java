package io.wattbus.simulator.station;

import io.wattbus.simulator.fleet.Connector;
import io.wattbus.simulator.ocpp16.AuthorizationStatus;
import io.wattbus.simulator.ocpp16.ConnectorStatus;
import io.wattbus.simulator.ocpp16.ErrorCode;
import io.wattbus.simulator.ocpp16.RegistrationStatus;
import io.wattbus.simulator.ocpp16.StopReason;
import io.wattbus.simulator.rpc.Frame;
import io.wattbus.simulator.rpc.Frames;
import io.wattbus.simulator.wire.HandshakeRefused;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

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
    private final StationObserver observer;
    private final Turn turn;
    private final Line line;
    private final CallDesk desk;
    private final Registration registration;
    private final Connectors connectors;
    private final StatusReports reports;
    private final TokenCache tokens;
    private final Sessions sessions;
    private final Configuration configuration;
    private final RemoteStarts remoteStarts;
    private final Commands commands;
    private CompletableFuture<RegistrationStatus> connecting = new CompletableFuture<>();

    SimulatedStation(StationSettings settings, StationRuntime runtime, StationObserver observer) {
        this.settings = settings;
        this.observer = observer;
        RandomGenerator random = new SplittableRandom(settings.stationId().hashCode());
        turn = new Turn(runtime);
        line = new Line(runtime.wires(), settings.handshake(), settings.behaviour(), turn, random, new LineEvents());
        desk = new CallDesk(settings, turn, line, observer);
        registration = new Registration(settings, turn, desk, new RegistrationEvents());
        connectors = new Connectors(settings.connectors(), random);
        reports = new StatusReports(desk, runtime::now);
        tokens = new TokenCache(settings.behaviour().trustsUnknownTokensOffline(), turn, desk);
        sessions = new Sessions(settings, runtime, turn, desk, tokens, reports, observer);
        configuration = new Configuration(settings);
        remoteStarts = new RemoteStarts(settings, turn, sessions, configuration, reports, observer);
        commands = new Commands(
                new ChargingCommands(connectors, sessions, reports, remoteStarts),
                new MaintenanceCommands(
                        connectors, sessions, reports, registration, configuration, tokens, this::reboot),
                line);
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
        return turn.get(() -> {
            if (desk.ready()) {
                return CompletableFuture.completedFuture(RegistrationStatus.ACCEPTED);
            }
            if (connecting.isDone()) {
                connecting = new CompletableFuture<>();
            }
            line.open();
            return connecting;
        });
    }

    /** Says goodbye and stays away until it is told to connect; what it has to report stays queued. */
    public void disconnect() {
        turn.run(() -> line.hangUp(NORMAL, ""));
    }

    /** The line goes dead without a word; the station dials again after {@code away}. */
    public void cutLine(Duration away) {
        turn.run(() -> line.cut(away));
    }

    /** The line goes dead in the middle of a message that begins with {@code beginning}. */
    public void cutLineDuring(String beginning, Duration away) {
        turn.run(() -> line.cutDuring(beginning, away));
    }

    /** Whether the station is connected and accepted by the central system. */
    public boolean isOperational() {
        return turn.get(desk::ready);
    }

    /** What it reports, or would report, of a connector. */
    public ConnectorStatus status(int connector) {
        return turn.get(() -> connectors.get(connector).status());
    }

    /** Plugs a vehicle in; if a remote start waits for that, the session begins. */
    public void plugIn(int connector) {
        change(connector, state -> {
            state.plugIn();
            reports.changed(state);
            remoteStarts.pluggedIn(state);
        });
    }

    /** Unplugs the vehicle, which ends a session as {@link StopReason#EV_DISCONNECTED}. */
    public void unplug(int connector) {
        change(connector, state -> {
            if (state.session() != null) {
                sessions.stop(state, StopReason.EV_DISCONNECTED);
            }
            state.unplug();
        });
    }

    /** Asks whether a token may charge; without a line the station decides by what it knows. */
    public CompletableFuture<AuthorizationStatus> authorize(String idToken) {
        return turn.get(() -> tokens.authorize(idToken));
    }

    /**
     * Begins a session, whether or not the token was authorized; a vehicle not yet plugged in is now.
     *
     * @throws IllegalStateException when the connector has a session
     */
    public ChargingSession start(int connector, String idToken) {
        return turn.get(() -> sessions.start(connectors.get(connector), idToken));
    }

    /** The vehicle takes {@code energyWh} more, at the connector's full power. Tells nobody: see {@link #meter}. */
    public void charge(int connector, long energyWh) {
        change(connector, state -> state.draw(new Draw(energyWh * MILLI_WH, state.maxPowerW(), OptionalInt.empty())));
    }

    /** The vehicle takes energy as {@code draw} says. Tells nobody but of a change between charging and not. */
    public void charge(int connector, Draw draw) {
        change(connector, state -> state.draw(draw));
    }

    /** Sends what the instruments show. */
    public CompletableFuture<CallOutcome> meter(int connector) {
        return turn.get(() -> sessions.meter(connectors.get(connector)));
    }

    /**
     * Ends the session; the vehicle stays plugged in.
     *
     * @throws IllegalStateException when the connector has none
     */
    public ChargingSession stop(int connector, StopReason reason) {
        return turn.get(() -> sessions.stop(connectors.get(connector), reason));
    }

    /** The connector fails, which ends a session as {@link StopReason#OTHER}; {@code NO_ERROR} mends it. */
    public void fault(int connector, ErrorCode error) {
        change(connector, state -> {
            if (error != ErrorCode.NO_ERROR && state.session() != null) {
                sessions.stop(state, StopReason.OTHER);
            }
            state.fault(error);
        });
    }

    /** What the meter of a connector shows, in Wh. */
    public long registerWh(int connector) {
        return turn.get(() -> connectors.get(connector).registerWh());
    }

    /** Restarts the station: sessions end for {@code reason}, and it boots on a new connection. */
    public void reboot(StopReason reason) {
        turn.run(() -> {
            connectors.all().stream()
                    .filter(connector -> connector.session() != null)
                    .forEach(connector -> sessions.stop(connector, reason));
            registration.forget();
            if (reason == StopReason.HARD_RESET) {
                line.cut(settings.behaviour().rebootTime());
            } else {
                turn.after(settings.behaviour().rebootTime(), () -> {
                    line.hangUp(GOING_AWAY, "rebooting");
                    line.open();
                });
            }
        });
    }

    /** Sends a call of any action in its turn; {@code payload} is whatever Jackson can write. */
    public CompletableFuture<CallOutcome> call(String action, Object payload) {
        return turn.get(() -> desk.submit(new PendingCall(action, PendingCall.Kind.LIVE, () -> payload, _ -> {})));
    }

    /** Sends any text at once, past all rules, if there is a line. */
    public void sendRaw(String text) {
        turn.run(() -> line.send(text));
    }

    /** From now on {@code handler} decides what the central system's {@code action} gets. */
    public void onCommand(String action, CommandHandler handler) {
        turn.run(() -> commands.replace(action, handler));
    }

    /** How often the station is set to send meter values in a session. */
    public Duration meterInterval() {
        return Duration.ofSeconds(turn.get(() -> configuration.seconds(Configuration.METER_INTERVAL)));
    }

    /** The time between heartbeats that the central system asked for. */
    public Duration heartbeatInterval() {
        return turn.get(registration::interval);
    }

    /** Transaction messages that the central system has not confirmed. */
    public int queuedMessages() {
        return turn.get(desk::queued);
    }

    /** Completes when there are none. */
    public CompletableFuture<Integer> settled() {
        return turn.get(desk::quiet);
    }

    /** What the station believes it did. */
    public Ledger ledger() {
        return sessions.ledger();
    }

    /** Goes away for good. */
    @Override
    public void close() {
        turn.run(() -> line.hangUp(GOING_AWAY, "closed"));
    }

    private void change(int connector, Consumer<ConnectorState> step) {
        turn.run(() -> {
            ConnectorState state = connectors.get(connector);
            step.accept(state);
            reports.changed(state);
        });
    }

    private final class RegistrationEvents implements Registration.Events {

        @Override
        public void accepted(boolean booted) {
            line.settled();
            if (booted) {
                reports.all(connectors.all());
            } else {
                connectors.all().forEach(reports::changed);
            }
            observer.operational(settings.stationId());
            turn.complete(connecting, RegistrationStatus.ACCEPTED);
        }

        @Override
        public void refused(RegistrationStatus status) {
            turn.complete(connecting, status);
        }
    }

    private final class LineEvents implements Line.Events {

        @Override
        public void opened() {
            registration.lineOpened();
        }

        @Override
        public void refused(HandshakeRefused refusal) {
            observer.handshakeRefused(settings.stationId(), refusal.status());
            turn.fail(connecting, refusal);
        }

        @Override
        public void received(String text) {
            observer.frameReceived(settings.stationId(), text);
            switch (Frames.parse(text)) {
                case Frame.Call call -> commands.called(call);
                case Frame.CallResult result ->
                    desk.answered(result.messageId(), new CallOutcome.Answered(result.payload()));
                case Frame.CallError error ->
                    desk.answered(error.messageId(), new CallOutcome.Refused(error.code(), error.description()));
                case Frame.Unreadable _ -> {}
            }
        }

        @Override
        public void lost(String reason) {
            registration.lineLost();
            desk.lineLost();
            observer.lineLost(settings.stationId(), reason);
            turn.fail(connecting, new IllegalStateException("Line lost before the station was registered: " + reason));
        }
    }
}
