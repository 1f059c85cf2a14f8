package io.wattbus.simulator.station;

import static io.wattbus.simulator.station.MalformedCommand.requireText;

import io.wattbus.simulator.ocpp16.StopReason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The commands that ask about the station or look after it (OCPP 1.6, sections 5.3, 5.4, 5.8, 5.14 and 5.17). */
final class MaintenanceCommands {

    private static final String ACCEPTED = "Accepted";

    private final Connectors connectors;
    private final Sessions sessions;
    private final StatusReports reports;
    private final Registration registration;
    private final Configuration configuration;
    private final TokenCache tokens;
    private final Consumer<StopReason> reboot;

    MaintenanceCommands(
            Connectors connectors,
            Sessions sessions,
            StatusReports reports,
            Registration registration,
            Configuration configuration,
            TokenCache tokens,
            Consumer<StopReason> reboot) {
        this.connectors = connectors;
        this.sessions = sessions;
        this.reports = reports;
        this.registration = registration;
        this.configuration = configuration;
        this.tokens = tokens;
        this.reboot = reboot;
    }

    CommandAnswer reset(JsonNode payload) {
        StopReason reason = "Hard".equals(requireText(payload, "type")) ? StopReason.HARD_RESET : StopReason.SOFT_RESET;
        return CommandAnswer.status(ACCEPTED, () -> reboot.accept(reason));
    }

    CommandAnswer trigger(JsonNode payload) {
        List<ConnectorState> meant =
                connectors.meant(payload.path("connectorId").asInt(0));
        return switch (requireText(payload, "requestedMessage")) {
            case "BootNotification" -> CommandAnswer.status(ACCEPTED, registration::boot);
            case "Heartbeat" -> CommandAnswer.status(ACCEPTED, registration::heartbeat);
            case "StatusNotification" -> CommandAnswer.status(ACCEPTED, () -> meant.forEach(reports::repeat));
            case "MeterValues" ->
                CommandAnswer.status(ACCEPTED, () -> meant.forEach(connector -> sessions.meterNow(connector)));
            default -> CommandAnswer.status("NotImplemented");
        };
    }

    CommandAnswer getConfiguration(JsonNode payload) {
        List<String> named =
                payload.path("key").valueStream().map(JsonNode::asString).toList();
        List<String> unknown =
                named.stream().filter(key -> !configuration.knows(key)).toList();
        return new CommandAnswer.Result(
                Map.of("configurationKey", configuration.tell(named), "unknownKey", unknown), () -> {});
    }

    CommandAnswer changeConfiguration(JsonNode payload) {
        String key = requireText(payload, "key");
        String status = configuration.change(key, requireText(payload, "value"));
        return CommandAnswer.status(status, () -> {
            if (status.equals(ACCEPTED) && key.equals(Configuration.HEARTBEAT_INTERVAL)) {
                registration.beatEvery(Duration.ofSeconds(Math.max(1, configuration.seconds(key))));
            }
        });
    }

    CommandAnswer clearCache(JsonNode payload) {
        return CommandAnswer.status(ACCEPTED, tokens::clear);
    }

    CommandAnswer dataTransfer(JsonNode payload) {
        requireText(payload, "vendorId");
        return CommandAnswer.status("UnknownVendorId");
    }
}
