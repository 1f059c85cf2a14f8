package io.wattbus.simulator.station;

import java.util.concurrent.ThreadLocalRandom;

/** Message ids that no other connection or earlier run of the station uses; at most 36 characters. */
final class MessageIds {

    private static final int RADIX = 36;

    private final String prefix = Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), RADIX) + "-";
    private long count;

    String next() {
        return prefix + ++count;
    }
}
