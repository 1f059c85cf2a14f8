package io.wattbus.roaming.pull;

import java.time.Instant;
import java.util.Optional;

/**
 * Which part of a list is pulled, in the order of creation.
 *
 * @param from last changed then or later
 * @param to last changed before
 * @param offset so many are skipped
 * @param limit so many are given at most
 */
public record Window(Optional<Instant> from, Optional<Instant> to, int offset, int limit) {

    public Window {
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException("offset or limit out of range");
        }
    }
}
