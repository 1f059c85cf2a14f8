package io.wattbus.simulator.station;

import java.io.Serial;
import tools.jackson.databind.JsonNode;

/** A command lacks what the specification requires of it. */
final class MalformedCommand extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    MalformedCommand(String message) {
        super(message);
    }

    static String requireText(JsonNode payload, String field) {
        JsonNode value = payload.path(field);
        if (!value.isString()) {
            throw new MalformedCommand(field + " is required");
        }
        return value.stringValue();
    }

    static int requireInt(JsonNode payload, String field) {
        JsonNode value = payload.path(field);
        if (!value.isInt()) {
            throw new MalformedCommand(field + " is required");
        }
        return value.intValue();
    }
}
