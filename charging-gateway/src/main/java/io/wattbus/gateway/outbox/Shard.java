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

    /**
     * How many of them are for one of {@code relays} relays, so that together they have all.
     *
     * @param rank its place among the relays, from 0
     */
    static int share(int relays, int rank) {
        return COUNT / relays + (rank < COUNT % relays ? 1 : 0);
    }
}
