package io.wattbus.simulator.station;

import static io.wattbus.simulator.station.MalformedCommand.requireInt;
import static io.wattbus.simulator.station.MalformedCommand.requireText;

import io.wattbus.simulator.ocpp16.StopReason;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The commands that begin, end or prevent charging (OCPP 1.6, sections 5.2, 5.11, 5.12 and 5.18). */
final class ChargingCommands {

    private static final String ACCEPTED = "Accepted";
    private static final String REJECTED = "Rejected";

    private final Connectors connectors;
    private final Sessions sessions;
    private final StatusReports reports;
    private final RemoteStarts remoteStarts;

    ChargingCommands(Connectors connectors, Sessions sessions, StatusReports reports, RemoteStarts remoteStarts) {
        this.connectors = connectors;
        this.sessions = sessions;
        this.reports = reports;
        this.remoteStarts = remoteStarts;
    }

    CommandAnswer remoteStart(JsonNode payload) {
        String idToken = requireText(payload, "idTag");
        Optional<ConnectorState> connector = payload.has("connectorId")
                ? connectors.find(requireInt(payload, "connectorId")).filter(ConnectorState::free)
                : connectors.all().stream().filter(ConnectorState::free).findFirst();
        return connector
                .map(free -> CommandAnswer.status(ACCEPTED, () -> remoteStarts.accepted(free, idToken)))
                .orElseGet(() -> CommandAnswer.status(REJECTED));
    }

    CommandAnswer remoteStop(JsonNode payload) {
        return connectors
                .charging(requireInt(payload, "transactionId"))
                .map(connector -> CommandAnswer.status(ACCEPTED, () -> stop(connector, StopReason.REMOTE)))
                .orElseGet(() -> CommandAnswer.status(REJECTED));
    }

    CommandAnswer unlock(JsonNode payload) {
        return connectors
                .find(requireInt(payload, "connectorId"))
                .map(connector -> CommandAnswer.status("Unlocked", () -> stop(connector, StopReason.UNLOCK_COMMAND)))
                .orElseGet(() -> CommandAnswer.status("NotSupported"));
    }

    CommandAnswer changeAvailability(JsonNode payload) {
        boolean operative = "Operative".equals(requireText(payload, "type"));
        List<ConnectorState> meant = connectors.meant(requireInt(payload, "connectorId"));
        if (meant.isEmpty()) {
            return CommandAnswer.status(REJECTED);
        }
        boolean busy = !operative && meant.stream().anyMatch(connector -> connector.session() != null);
        return CommandAnswer.status(
                busy ? "Scheduled" : ACCEPTED,
                () -> meant.forEach(connector -> {
                    connector.operative(operative);
                    reports.changed(connector);
                }));
    }

    private void stop(ConnectorState connector, StopReason reason) {
        if (connector.session() != null) {
            sessions.stop(connector, reason);
        }
    }
}
