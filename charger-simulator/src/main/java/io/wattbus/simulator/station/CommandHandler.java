package io.wattbus.simulator.station;

import tools.jackson.databind.JsonNode;

/** Decides what a station answers to one kind of command; it does not block. */
@FunctionalInterface
public interface CommandHandler {

    CommandAnswer handle(JsonNode payload);
}
