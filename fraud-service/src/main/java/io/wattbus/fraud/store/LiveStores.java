package io.wattbus.fraud.store;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.StreamsNotStartedException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The stores of the stream that is running, for reading. */
@Component
public class LiveStores {

    private final AtomicReference<@Nullable Replica> running = new AtomicReference<>();

    /** This replica's stream, and where this replica can be asked. */
    private record Replica(KafkaStreams streams, HostInfo address) {}

    /** From now on the stores are those of {@code streams}, and other replicas are those that are not at {@code address}. */
    public void areOf(KafkaStreams streams, HostInfo address) {
        running.set(new Replica(streams, address));
    }

    /** The state of the stream. */
    public KafkaStreams.State state() {
        @Nullable Replica replica = running.get();
        return replica == null ? KafkaStreams.State.CREATED : replica.streams().state();
    }

    /**
     * The store of that name, all partitions that this replica has of it.
     *
     * @throws InvalidStateStoreException while it is not there or moves
     */
    public <V> ReadOnlyKeyValueStore<String, V> store(String name) {
        return replica()
                .streams()
                .store(StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.keyValueStore()));
    }

    /**
     * Where the other replicas that have partitions of that store can be asked.
     *
     * @throws InvalidStateStoreException before the stream has started
     */
    public List<HostInfo> others(String name) {
        Replica replica = replica();
        return replica.streams().streamsMetadataForStore(name).stream()
                .filter(other -> other.stateStoreNames().contains(name))
                .map(StreamsMetadata::hostInfo)
                .filter(other -> !other.equals(replica.address()))
                .toList();
    }

    private Replica replica() {
        @Nullable Replica replica = running.get();
        if (replica == null) {
            throw new StreamsNotStartedException("The stream has not started yet");
        }
        return replica;
    }
}
