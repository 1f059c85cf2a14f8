package io.wattbus.gateway.inbox;

import io.wattbus.gateway.outbox.RegistryProperties;
import io.wattbus.schemas.Topic;
import io.wattbus.schemas.WireFormat;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Decodes values. A registry that is away is told from a record that is broken: the first is waited for, the second is put
 * aside with its bytes untouched.
 */
@Component
public class RecordReader implements DisposableBean {

    private static final byte MAGIC = 0;
    private static final int HEADER_BYTES = 5;
    private static final int SERVER_ERROR = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Deserializer<Object> deserializer;
    private final String schemas;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @SuppressWarnings("unchecked") // named by the wire format; it reads whatever has a schema
    RecordReader(WireFormat format, RegistryProperties registry) throws ClassNotFoundException {
        this.deserializer = Utils.newInstance(format.deserializerClass(), Deserializer.class);
        this.deserializer.configure(format.config(), false);
        this.schemas = registry.url().toString().replaceAll("/+$", "") + "/apis/ccompat/v7/schemas/ids/";
    }

    /**
     * The value of {@code record}.
     *
     * @throws UndecodableRecordException if it is none of {@code topic} and never will be
     * @throws RegistryAwayException if the registry must be asked for its schema and is away
     */
    public <V extends SpecificRecord> V read(Topic<V> topic, ConsumerRecord<byte[], byte[]> record) {
        byte @Nullable [] value = record.value();
        if (value == null || value.length < HEADER_BYTES || value[0] != MAGIC) {
            throw new UndecodableRecordException(null);
        }
        try {
            return topic.valueType().cast(deserializer.deserialize(topic.name(), value));
        } catch (RuntimeException e) {
            if (isAway(ByteBuffer.wrap(value).getInt(1))) {
                throw new RegistryAwayException(e);
            }
            throw new UndecodableRecordException(e);
        }
    }

    /** Whether the registry gives no answer about a schema; "there is none" is an answer. */
    private boolean isAway(int schemaId) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(schemas + schemaId))
                .timeout(PATIENCE)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() >= SERVER_ERROR;
        } catch (IOException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void destroy() {
        deserializer.close();
        http.close();
    }
}
