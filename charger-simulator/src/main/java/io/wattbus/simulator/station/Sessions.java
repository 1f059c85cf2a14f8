package io.wattbus.simulator.station;

import io.wattbus.simulator.ocpp16.AuthorizationStatus;
import io.wattbus.simulator.ocpp16.MeterValue;
import io.wattbus.simulator.ocpp16.Payload;
import io.wattbus.simulator.ocpp16.StopReason;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Begins, meters and ends sessions: at the connector at once, and towards the central system in that order. */
final class Sessions {

    private static final String PERIODIC = "Sample.Periodic";
    private static final String TRIGGER = "Trigger";

    private final StationSettings settings;
    private final Configuration configuration;
    private final StationRuntime runtime;
    private final Turn turn;
    private final CallDesk desk;
    private final TokenCache tokens;
    private final StationObserver observer;
    private final StatusReports reports;
    private final Ledger ledger = new Ledger();

    Sessions(
            StationSettings settings,
            Configuration configuration,
            StationRuntime runtime,
            Turn turn,
            CallDesk desk,
            TokenCache tokens,
            StatusReports reports,
            StationObserver observer) {
        this.settings = settings;
        this.configuration = configuration;
        this.runtime = runtime;
        this.turn = turn;
        this.desk = desk;
        this.tokens = tokens;
        this.reports = reports;
        this.observer = observer;
    }

    Ledger ledger() {
        return ledger;
    }

    ChargingSession start(ConnectorState connector, String idToken) {
        if (connector.session() != null) {
            throw new IllegalStateException("Connector " + connector.number() + " has a session already");
        }
        LedgerEntry entry = LedgerEntry.started(
                settings.stationId(), connector.number(), idToken, runtime.now(), connector.registerWh());
        ChargingSession session = new ChargingSession(entry);
        ledger.add(session);
        connector.begin(session);
        Payload start = new Payload.StartTransaction(
                entry.connector(), entry.idToken(), entry.startedAt(), entry.meterStartWh());
        var _ = desk.submit(new PendingCall(
                start.action(),
                PendingCall.Kind.TRANSACTION,
                () -> start,
                outcome -> startAnswered(connector, session, outcome)));
        observer.sessionStarted(settings.stationId(), connector.number());
        reports.changed(connector);
        return session;
    }

    CompletableFuture<CallOutcome> meter(ConnectorState connector) {
        return meter(connector, PERIODIC);
    }

    /** As the central system's trigger asks, in a session or not. */
    void meterNow(ConnectorState connector) {
        var _ = meter(connector, TRIGGER);
    }

    private CompletableFuture<CallOutcome> meter(ConnectorState connector, String context) {
        @Nullable ChargingSession session = connector.session();
        MeterValue value =
                new MeterValue(runtime.now(), settings.behaviour().samples().sample(connector.reading(), context));
        reports.changed(connector);
        return desk.submit(new PendingCall(
                "MeterValues",
                PendingCall.Kind.METER,
                () -> new Payload.MeterValues(
                        connector.number(), session == null ? null : session.transactionIdToSend(), List.of(value)),
                _ -> {}));
    }

    ChargingSession stop(ConnectorState connector, StopReason reason) {
        ChargingSession session = connector.session();
        if (session == null) {
            throw new IllegalStateException("Connector " + connector.number() + " has no session");
        }
        Instant now = runtime.now();
        long registerWh = connector.registerWh();
        session.now(session.entry().stopped(now, registerWh, reason));
        connector.end();
        String presented = reason == StopReason.LOCAL ? session.entry().idToken() : null;
        var _ = desk.submit(new PendingCall(
                "StopTransaction",
                PendingCall.Kind.TRANSACTION,
                () -> new Payload.StopTransaction(session.transactionIdToSend(), presented, now, registerWh, reason),
                outcome -> stopAnswered(session, outcome)));
        observer.sessionStopped(settings.stationId(), connector.number());
        reports.changed(connector);
        return session;
    }

    private void startAnswered(ConnectorState connector, ChargingSession session, CallOutcome outcome) {
        if (outcome instanceof CallOutcome.Answered(JsonNode payload)) {
            AuthorizationStatus status = AuthorizationStatus.inIdTagInfo(payload);
            tokens.learn(session.entry().idToken(), status);
            session.now(session.entry()
                    .answered(payload.path("transactionId").asInt(ChargingSession.UNKNOWN_TRANSACTION), status));
            if (status != AuthorizationStatus.ACCEPTED
                    && configuration.isTrue(Configuration.STOPS_ON_INVALID_ID)
                    && connector.session() == session) {
                stop(connector, StopReason.DE_AUTHORIZED);
            }
        } else {
            session.now(session.entry().unanswered());
        }
        turn.complete(session.started(), session.entry());
    }

    private void stopAnswered(ChargingSession session, CallOutcome outcome) {
        if (outcome instanceof CallOutcome.Answered) {
            session.now(session.entry().confirmed());
        }
        turn.complete(session.stopped(), session.entry());
    }
}
