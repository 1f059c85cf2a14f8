package io.wattbus.simulator.station;

import io.wattbus.simulator.ocpp16.RegistrationStatus;
import io.wattbus.simulator.ocpp16.StopReason;
import io.wattbus.simulator.rpc.Frame;
import io.wattbus.simulator.rpc.Frames;
import io.wattbus.simulator.wire.HandshakeRefused;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/** The parts of a station and how they hang together. Everything here happens in the station's turn. */
final class Controller {

    private static final int GOING_AWAY = 1001;

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

    Controller(StationSettings settings, StationRuntime runtime, Turn turn, StationObserver observer) {
        this.settings = settings;
        this.observer = observer;
        this.turn = turn;
        RandomGenerator random = new SplittableRandom(settings.stationId().hashCode());
        line = new Line(
                runtime.wires(), settings.handshake(), settings.behaviour().backOff(), turn, random, new LineEvents());
        desk = new CallDesk(settings, turn, line, observer);
        registration = new Registration(settings, turn, desk, new RegistrationEvents());
        connectors = new Connectors(settings.connectors(), random, runtime.now());
        reports = new StatusReports(desk, runtime::now);
        configuration = new Configuration(settings);
        tokens = new TokenCache(configuration, turn, desk);
        sessions = new Sessions(settings, configuration, runtime, turn, desk, tokens, reports, observer);
        remoteStarts = new RemoteStarts(settings, turn, sessions, configuration, reports);
        commands = new Commands(
                new ChargingCommands(connectors, sessions, reports, remoteStarts),
                new MaintenanceCommands(
                        connectors, sessions, reports, registration, configuration, tokens, this::reboot),
                line);
    }

    Line line() {
        return line;
    }

    CallDesk desk() {
        return desk;
    }

    Registration registration() {
        return registration;
    }

    Connectors connectors() {
        return connectors;
    }

    StatusReports reports() {
        return reports;
    }

    TokenCache tokens() {
        return tokens;
    }

    Sessions sessions() {
        return sessions;
    }

    Configuration configuration() {
        return configuration;
    }

    RemoteStarts remoteStarts() {
        return remoteStarts;
    }

    Commands commands() {
        return commands;
    }

    /** Dials, and tells how the central system first answered the boot. */
    CompletableFuture<RegistrationStatus> connect() {
        if (desk.ready()) {
            return CompletableFuture.completedFuture(RegistrationStatus.ACCEPTED);
        }
        if (connecting.isDone()) {
            connecting = new CompletableFuture<>();
        }
        line.open();
        return connecting;
    }

    /** A hard reset takes the line with it at once; a soft one leaves time to report the ends of the sessions. */
    void reboot(StopReason reason) {
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
                case Frame.CallResult(String messageId, var payload) ->
                    desk.answered(messageId, new CallOutcome.Answered(payload));
                case Frame.CallError(String messageId, String code, String description) ->
                    desk.answered(messageId, new CallOutcome.Refused(code, description));
                case Frame.Unreadable _ -> {}
            }
        }

        @Override
        public void lost(String reason) {
            observer.lineLost(settings.stationId(), reason);
            withoutLine(reason);
        }

        @Override
        public void hungUp() {
            observer.hungUp(settings.stationId());
            withoutLine("hung up");
        }

        private void withoutLine(String reason) {
            registration.lineLost();
            desk.lineLost();
            turn.fail(connecting, new IllegalStateException("Line lost before the station was registered: " + reason));
        }
    }
}
