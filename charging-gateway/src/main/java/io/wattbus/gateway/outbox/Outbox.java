package io.wattbus.gateway.outbox;

import io.wattbus.schemas.Topic;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where records wait for Kafka. A record is stored in the caller's transaction, so that it is there if and only if what
 * it tells of is. Records of one key reach Kafka in the order of their ids; it is up to the caller to hold a lock on
 * what the key names, so that ids are in the order of commits.
 */
@Component
public class Outbox {

    private final JdbcClient jdbc;
    private final WireEncoder encoder;
    private final RelaySignal signal;
    private final TraceParents traces;

    Outbox(JdbcClient jdbc, WireEncoder encoder, RelaySignal signal, TraceParents traces) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.signal = signal;
        this.traces = traces;
    }

    /** Stores {@code value} for {@code topic}; it leaves as soon as the caller's transaction is committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <V extends SpecificRecord> void append(Topic<V> topic, V value) {
        String key = topic.key(value);
        jdbc.sql("""
                        insert into outbox (shard, topic, key, value, trace_parent)
                        values (:shard, :topic, :key, :value, :trace)""")
                .param("shard", Shard.of(key))
                .param("topic", topic.name())
                .param("key", key)
                .param("value", encoder.encode(topic, value))
                .param("trace", traces.current().orElse(null))
                .update();
        sendAfterCommit();
    }

    /** The same for many at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <V extends SpecificRecord> void appendAll(Topic<V> topic, List<V> values) {
        String[] keys = values.stream().map(topic::key).toArray(String[]::new);
        jdbc.sql("""
                        insert into outbox (shard, topic, key, value)
                        select next.shard, :topic, next.key, next.value
                        from unnest(:shards, :keys, :values) with ordinality next (shard, key, value, place)
                        order by next.place""")
                .param("topic", topic.name())
                .param("shards", Arrays.stream(keys).map(Shard::of).toArray(Integer[]::new))
                .param("keys", keys)
                .param(
                        "values",
                        values.stream()
                                .map(value -> encoder.encode(topic, value))
                                .toArray(byte[][]::new))
                .update();
        sendAfterCommit();
    }

    private void sendAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signal.raise();
            }
        });
    }
}
