package io.wattbus.gateway.outbox;

import io.wattbus.schemas.Topic;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.RandomData;
import org.apache.kafka.common.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeanUtils;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Writes values in the platform's wire format. The serializer of {@link WireFormat} is asked once for each topic, at
 * the start: what it puts before the Avro bytes (magic and schema id) is kept, so that from then on neither registry nor
 * serializer takes part and a registry that goes away changes nothing.
 */
@Component
public class WireEncoder {

    private static final Logger LOG = LoggerFactory.getLogger(WireEncoder.class);
    private static final int HEADER_LENGTH = 5;
    private static final List<Topic<? extends SpecificRecord>> WRITTEN_HERE = List.of(
            Topics.CHARGING_SESSIONS,
            Topics.STATION_EVENTS,
            Topics.METER_VALUES,
            Topics.OPERATORS,
            Topics.LOCATIONS,
            Topics.ID_TOKENS,
            Topics.AUTHORIZATION_REQUESTS,
            Topics.STATION_COMMAND_RESULTS);

    private final WireFormat format;
    private final Map<String, byte[]> headers = new ConcurrentHashMap<>();

    WireEncoder(WireFormat format) {
        this.format = format;
    }

    /** Whether every schema is known, so that {@link #encode} works whatever happens to the registry. */
    public boolean ready() {
        return headers.size() == WRITTEN_HERE.size();
    }

    /**
     * The bytes of {@code value} on {@code topic}.
     *
     * @throws TransientDataAccessResourceException while the registry has not yet told the schema's id
     */
    public <V extends SpecificRecord> byte[] encode(Topic<V> topic, V value) {
        byte[] header = headers.get(topic.name());
        if (header == null) {
            throw new TransientDataAccessResourceException("The schema of " + topic.name() + " is not known yet");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        out.writeBytes(header);
        try {
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            new SpecificDatumWriter<>(topic.valueType()).write(value, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Asks the registry for the schemas that are not known yet; runs until all are. */
    @Scheduled(fixedDelayString = "PT1S")
    void learn() {
        if (ready()) {
            return;
        }
        try (Serializer<Object> serializer = serializer()) {
            WRITTEN_HERE.forEach(topic -> headers.computeIfAbsent(topic.name(), name -> header(serializer, topic)));
            LOG.info("Schemas known");
        } catch (RuntimeException e) {
            LOG.warn("Schemas not known yet, asking again: {}", e.toString());
        }
    }

    private static byte[] header(Serializer<Object> serializer, Topic<? extends SpecificRecord> topic) {
        Object sample = new RandomData(topic.schema(), 1, 0L).iterator().next();
        return Arrays.copyOf(serializer.serialize(topic.name(), sample), HEADER_LENGTH);
    }

    @SuppressWarnings("unchecked")
    private Serializer<Object> serializer() {
        Class<?> type = ClassUtils.resolveClassName(format.serializerClass(), WireEncoder.class.getClassLoader());
        Serializer<Object> serializer = (Serializer<Object>) BeanUtils.instantiateClass(type);
        serializer.configure(format.config(), false);
        return serializer;
    }
}
