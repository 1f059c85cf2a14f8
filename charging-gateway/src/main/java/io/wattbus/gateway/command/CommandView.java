package io.wattbus.gateway.command;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A command as the API gives it, without personal data and secrets.
 *
 * @param expiresAt until when it may be sent
 * @param gatewayInstance which sent it
 * @param connectionEpoch on which of the station's connections
 * @param response of the station, null if it gave none
 */
record CommandView(
        UUID commandId,
        String stationId,
        String action,
        CommandState state,
        JsonNode request,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant sentAt,
        @Nullable Instant endedAt,
        @Nullable String gatewayInstance,
        @Nullable Long connectionEpoch,
        @Nullable JsonNode response,
        @Nullable String ocppErrorCode,
        @Nullable String ocppErrorDescription) {}
