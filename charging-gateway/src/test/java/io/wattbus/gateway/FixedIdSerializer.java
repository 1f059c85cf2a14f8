package io.wattbus.gateway;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericContainer;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.common.serialization.Serializer;

/** The wire format without a registry to ask: every schema has the id that the configuration says. */
public class FixedIdSerializer implements Serializer<GenericContainer> {

    /** The setting that gives the id. */
    public static final String SCHEMA_ID = "schema.id";

    private int schemaId;

    @Override
    public void configure(Map<String, ?> config, boolean isKey) {
        schemaId = Integer.parseInt((String) config.get(SCHEMA_ID));
    }

    @Override
    public byte[] serialize(String topic, GenericContainer value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            DataOutputStream header = new DataOutputStream(bytes);
            header.writeByte(0);
            header.writeInt(schemaId);
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            Schema schema = value.getSchema();
            new SpecificDatumWriter<GenericContainer>(schema, SpecificData.getForSchema(schema)).write(value, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
