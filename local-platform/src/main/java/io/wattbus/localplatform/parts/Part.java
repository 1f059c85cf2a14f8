package io.wattbus.localplatform.parts;

import java.util.Locale;

/** A part of the platform that is not ours. */
public enum Part {
    POSTGRESQL(15432, 0),
    KAFKA(19092, 384),
    REGISTRY(18081, 192),
    REDIS(16379, 0),
    OPENSEARCH(19200, 384);

    private final int port;
    private final int heapMiB;

    Part(int port, int heapMiB) {
        this.port = port;
        this.heapMiB = heapMiB;
    }

    /** The name of its process, its log and its directory. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it takes a second port, for what goes on inside. */
    boolean hasInnerPort() {
        return this == KAFKA || this == OPENSEARCH;
    }

    /** The documented port and heap. */
    public PartSettings defaults() {
        return new PartSettings(port, heapMiB);
    }
}
