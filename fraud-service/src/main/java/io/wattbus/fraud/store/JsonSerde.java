package io.wattbus.fraud.store;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values of the service's own stores and internal topics, as JSON: nobody else reads them, and a later version that knows
 * more members still reads what an earlier one wrote.
 */
public final class JsonSerde {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonSerde() {}

    /** For values of {@code type}; there is no value without bytes and the other way round. */
    @SuppressWarnings("NullAway") // Kafka asks for null as null
    public static <T> Serde<T> of(Class<T> type) {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : JSON.writeValueAsBytes(value),
                (topic, bytes) -> bytes == null ? null : JSON.readValue(bytes, type));
    }
}
