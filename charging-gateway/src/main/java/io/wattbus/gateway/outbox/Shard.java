package io.wattbus.gateway.outbox;

import java.util.stream.IntStream;

/** The part of the outbox that a key belongs to. Their number is fixed: rows are stored with it. */
final class Shard {

    private static final int COUNT = 16;

    private Shard() {}

    static int of(String key) {
        return Math.floorMod(key.hashCode(), COUNT);
    }

    static IntStream all() {
        return IntStream.range(0, COUNT);
    }
}
