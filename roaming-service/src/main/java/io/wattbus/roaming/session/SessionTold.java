package io.wattbus.roaming.session;

import java.time.Instant;

/**
 * An event of {@code charging-sessions} that concerns a partner's driver.
 *
 * @param session as the event tells it
 * @param live false where something newer of the station was known already
 * @param receivedAt when the gateway received it
 */
record SessionTold(Session session, boolean live, Instant receivedAt) {}
