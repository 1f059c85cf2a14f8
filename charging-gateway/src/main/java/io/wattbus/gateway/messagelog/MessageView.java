package io.wattbus.gateway.messagelog;

import io.wattbus.gateway.messagelog.LoggedFrame.Direction;
import io.wattbus.gateway.messagelog.LoggedFrame.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A frame as the API gives it.
 *
 * @param position greater than that of any earlier one
 * @param outcome how the call ended; null for the call itself
 * @param payload masked; null if there is none or it is too long to be kept
 */
record MessageView(
        String position,
        Instant at,
        Direction direction,
        Kind kind,
        @Nullable String messageId,
        @Nullable String action,
        @Nullable String outcome,
        @Nullable Long latencyMs,
        @Nullable JsonNode payload) {}
