package io.wattbus.roaming.pricecheck;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZonedDateTime;

/**
 * A moment of a session.
 *
 * @param clock of the location
 * @param sinceStart how long the session has lasted
 * @param energyKwh imported since then
 */
record Moment(ZonedDateTime clock, Duration sinceStart, BigDecimal energyKwh) {}
