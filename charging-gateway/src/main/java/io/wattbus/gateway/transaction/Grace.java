package io.wattbus.gateway.transaction;

import java.time.Instant;

/**
 * The time that a station has to show that a transaction goes on, or to stop it itself.
 *
 * @param since when what speaks against it happened, by the station's clock
 * @param endsAt by the gateway's clock
 */
record Grace(Instant since, Instant endsAt) {}
