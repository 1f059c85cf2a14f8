package io.wattbus.gateway.authorization;

import java.time.Instant;

/**
 * An operator takes a party's tokens at its stations.
 *
 * @param partyId such as {@code SE*EMP}
 * @param agreedAt since when
 */
record Agreement(String partyId, Instant agreedAt) {}
