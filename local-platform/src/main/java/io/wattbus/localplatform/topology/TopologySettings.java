package io.wattbus.localplatform.topology;

import java.util.Map;

/** How topics are laid out. */
public record TopologySettings(int partitions, short replicationFactor, int minInSyncReplicas) {

    private static final String PARTITIONS = "WATTBUS_PARTITIONS";
    private static final int DEFAULT_PARTITIONS = 12;

    public TopologySettings {
        if (partitions < 1 || replicationFactor < 1 || minInSyncReplicas < 1 || minInSyncReplicas > replicationFactor) {
            throw new IllegalArgumentException("Not a layout of topics: %d partitions, %d replicas, %d in sync"
                    .formatted(partitions, replicationFactor, minInSyncReplicas));
        }
    }

    /** One replica, for the one broker of the local platform; {@code WATTBUS_PARTITIONS} partitions, or 12. */
    public static TopologySettings local(Map<String, String> environment) {
        int partitions = Integer.parseInt(environment.getOrDefault(PARTITIONS, Integer.toString(DEFAULT_PARTITIONS)));
        return new TopologySettings(partitions, (short) 1, 1);
    }
}
