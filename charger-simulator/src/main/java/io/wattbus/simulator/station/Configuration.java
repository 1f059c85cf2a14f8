package io.wattbus.simulator.station;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The configuration keys that the station has, those of the Core profile that mean something to it. */
final class Configuration {

    static final String HEARTBEAT_INTERVAL = "HeartbeatInterval";
    static final String METER_INTERVAL = "MeterValueSampleInterval";
    static final String CONNECTION_TIME_OUT = "ConnectionTimeOut";
    static final String TRUSTS_UNKNOWN_OFFLINE = "AllowOfflineTxForUnknownId";
    static final String STOPS_ON_INVALID_ID = "StopTransactionOnInvalidId";

    private static final Set<String> READ_ONLY =
            Set.of("AuthorizeRemoteTxRequests", "NumberOfConnectors", "SupportedFeatureProfiles");
    private static final Set<String> SECONDS = Set.of(HEARTBEAT_INTERVAL, METER_INTERVAL, CONNECTION_TIME_OUT);

    /** A key as GetConfiguration tells it (OCPP 1.6, section 7.29). */
    record KeyValue(String key, boolean readonly, String value) {}

    private final Map<String, String> values = new LinkedHashMap<>();

    Configuration(StationSettings settings) {
        values.put(HEARTBEAT_INTERVAL, "60");
        values.put(METER_INTERVAL, "60");
        values.put(CONNECTION_TIME_OUT, "60");
        values.put(TRUSTS_UNKNOWN_OFFLINE, "true");
        values.put(STOPS_ON_INVALID_ID, "true");
        values.put("AuthorizeRemoteTxRequests", "false");
        values.put("NumberOfConnectors", Integer.toString(settings.connectors().size()));
        values.put("SupportedFeatureProfiles", "Core,RemoteTrigger");
    }

    int seconds(String key) {
        return Integer.parseInt(values.getOrDefault(key, "0"));
    }

    boolean isTrue(String key) {
        return Boolean.parseBoolean(values.get(key));
    }

    boolean knows(String key) {
        return values.containsKey(key);
    }

    /** All keys if none is named. */
    List<KeyValue> tell(List<String> named) {
        Stream<String> keys = named.isEmpty() ? values.keySet().stream() : named.stream();
        return keys.flatMap(key -> find(key).stream()).toList();
    }

    /** The status of the answer to a ChangeConfiguration; {@code Accepted} if the key has that value now. */
    String change(String key, String value) {
        if (!knows(key)) {
            return "NotSupported";
        }
        if (READ_ONLY.contains(key) || (SECONDS.contains(key) && !value.matches("\\d{1,6}"))) {
            return "Rejected";
        }
        values.put(key, value);
        return "Accepted";
    }

    private Optional<KeyValue> find(String key) {
        return Optional.ofNullable(values.get(key)).map(value -> new KeyValue(key, READ_ONLY.contains(key), value));
    }
}
