package io.wattbus.fraud.store;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.StreamsNotStartedException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The stores of the stream that is running, for reading. */
@Component
public class LiveStores {

    private final AtomicReference<@Nullable KafkaStreams> running = new AtomicReference<>();

    /** From now on the stores are those of {@code streams}. */
    public void areOf(KafkaStreams streams) {
        running.set(streams);
    }

    /** The state of the stream; empty before the first start. */
    public KafkaStreams.State state() {
        @Nullable KafkaStreams streams = running.get();
        return streams == null ? KafkaStreams.State.CREATED : streams.state();
    }

    /**
     * The store of that name, all partitions that this replica has of it.
     *
     * @throws InvalidStateStoreException while it is not there or moves
     */
    public <V> ReadOnlyKeyValueStore<String, V> store(String name) {
        @Nullable KafkaStreams streams = running.get();
        if (streams == null) {
            throw new StreamsNotStartedException("The stream has not started yet");
        }
        return streams.store(StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.keyValueStore()));
    }
}
