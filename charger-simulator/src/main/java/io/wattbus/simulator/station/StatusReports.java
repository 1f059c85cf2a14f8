package io.wattbus.simulator.station;

import io.wattbus.simulator.ocpp16.ConnectorStatus;
import io.wattbus.simulator.ocpp16.ErrorCode;
import io.wattbus.simulator.ocpp16.Payload;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Supplier;

/** Tells the central system what the connectors do: every change, after a boot all, after a lost line what it missed. */
final class StatusReports {

    private static final int STATION = 0;

    private final CallDesk desk;
    private final Supplier<Instant> now;

    StatusReports(CallDesk desk, Supplier<Instant> now) {
        this.desk = desk;
        this.now = now;
    }

    /** After a boot. */
    void all(Collection<ConnectorState> connectors) {
        boolean operative = connectors.stream().anyMatch(ConnectorState::operative);
        send(
                STATION,
                ErrorCode.NO_ERROR,
                operative ? ConnectorStatus.AVAILABLE : ConnectorStatus.UNAVAILABLE,
                () -> {});
        connectors.forEach(ConnectorState::forgetReport);
        connectors.forEach(this::changed);
    }

    /** Says what {@code connector} does now, if that is not what was said last and there is a line to say it on. */
    void changed(ConnectorState connector) {
        ConnectorStatus status = connector.status();
        if (desk.ready() && connector.report(status)) {
            send(connector.number(), connector.error(), status, connector::forgetReport);
        }
    }

    /** Says it whether or not it is news. */
    void repeat(ConnectorState connector) {
        connector.forgetReport();
        changed(connector);
    }

    private void send(int connector, ErrorCode error, ConnectorStatus status, Runnable whenLost) {
        Payload payload = new Payload.StatusNotification(connector, error, status, now.get());
        var _ = desk.submit(new PendingCall(payload.action(), PendingCall.Kind.LIVE, () -> payload, outcome -> {
            if (outcome instanceof CallOutcome.Lost) {
                whenLost.run();
            }
        }));
    }
}
