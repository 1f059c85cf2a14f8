package io.wattbus.schemas;

import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * A topic: its name, the one record type it carries, and the key of each record. Keys are UTF-8 strings.
 *
 * @param <V> the record type
 */
public record Topic<V extends SpecificRecord>(
        String name, Class<V> valueType, Function<V, String> keyOf, Retention retention) {

    /** The key under which {@code value} is published. */
    public String key(V value) {
        return keyOf.apply(value);
    }

    /** The schema of the values. */
    public Schema schema() {
        return SpecificData.get().getSchema(valueType);
    }

    /** The subject under which the registry keeps the schema: the topic's name and {@code -value}. */
    public String subject() {
        return name + "-value";
    }

    /** Where {@code service} puts the records of this topic that it cannot process. */
    public String deadLetterTopic(String service) {
        return name + "." + service + ".dlt";
    }
}
