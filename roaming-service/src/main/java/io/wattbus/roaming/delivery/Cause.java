package io.wattbus.roaming.delivery;

import java.time.Instant;

/**
 * Why a partner is to be told of an object.
 *
 * @param version of the object: a higher one is newer
 * @param receivedAt when the platform received what caused it
 */
public record Cause(long version, Instant receivedAt) {}
