package io.wattbus.search.indexing;

/**
 * The group that this process reads in. Each generation of indices has its own, so that a new one is filled from the first
 * record on while the old one goes on.
 */
record ConsumerGroup(String name) {

    /** The service's own name for the first generation, and with {@code -v2} and so on for those after it. */
    static ConsumerGroup of(String service, int generation) {
        return new ConsumerGroup(generation == 1 ? service : service + "-v" + generation);
    }
}
