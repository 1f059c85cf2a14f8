package io.wattbus.availability.status;

import java.util.UUID;

/**
 * The newest session at an EVSE.
 *
 * @param running false once it has ended
 */
public record SessionInput(long stationSequence, UUID sessionId, boolean running, ChargingState chargingState)
        implements Input {}
