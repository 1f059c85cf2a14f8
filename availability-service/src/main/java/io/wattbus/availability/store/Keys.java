package io.wattbus.availability.store;

/** The names of everything in Redis; the package says what is behind them. */
public final class Keys {

    public static final String CHANGES = "availability:changes";
    public static final String UNPUBLISHED = "availability:unpublished";
    public static final String EXPIRIES = "availability:expiries";
    public static final String FILLED = "availability:filled";

    private Keys() {}

    public static String station(String stationId) {
        return "availability:station:" + stationId;
    }

    public static String tariffs(String ownerId, boolean roaming) {
        return (roaming ? "availability:partner-tariffs:" : "availability:tariffs:") + ownerId;
    }

    public static String renewed(String ownerId, long second) {
        return "availability:renewed:" + ownerId + ":" + second;
    }

    public static String location(String locationKey) {
        return "availability:location:" + locationKey;
    }
}
