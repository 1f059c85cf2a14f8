package io.wattbus.schemas.apicurio;

import io.apicurio.registry.serde.avro.DefaultAvroDatumProvider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;

/**
 * Keeps readers and writers by their schema. The library keeps them by the schema's fingerprint, which it works out again
 * for every record: a third of what reading one costs.
 *
 * @param <T> type of the values
 */
public final class RememberingDatumProvider<T> extends DefaultAvroDatumProvider<T> {

    private final Map<Schema, DatumReader<T>> readers = new ConcurrentHashMap<>();
    private final Map<Written, DatumWriter<T>> writers = new ConcurrentHashMap<>();

    /** What a writer depends on: generated classes are written otherwise than generic records. */
    private record Written(Schema schema, Class<?> type) {}

    @Override
    public DatumReader<T> createDatumReader(Schema schema) {
        return readers.computeIfAbsent(schema, super::createDatumReader);
    }

    @Override
    public DatumWriter<T> createDatumWriter(T data, Schema schema) {
        return writers.computeIfAbsent(
                new Written(schema, data.getClass()), _ -> super.createDatumWriter(data, schema));
    }
}
