package io.wattbus.billing.outbox;

import io.wattbus.billing.messaging.Traces;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox table. */
@Repository
class OutboxRepository {

    /** Held while a round is sent, so that replicas take turns. */
    private static final long RELAY_LOCK = 0x6f7574626f78L;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    OutboxRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void append(List<ProducerRecord<String, byte[]>> records) {
        batches.batchUpdate(
                "insert into outbox (topic, key, value, trace_parent) values (?, ?, ?, ?)",
                records.stream()
                        .map(record -> new @Nullable Object[] {
                            record.topic(), record.key(), record.value(), traceParent(record)
                        })
                        .toList());
    }

    private static @Nullable String traceParent(ProducerRecord<?, ?> record) {
        @Nullable Header header = record.headers().lastHeader(Traces.HEADER);
        return header == null ? null : new String(header.value(), StandardCharsets.US_ASCII);
    }

    /** Waits until no other replica is sending; the lock ends with the transaction, however that ends. */
    void takeTurn() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(RELAY_LOCK)
                .query((row, n) -> n)
                .list();
    }

    List<OutboxRecord> oldest(int limit) {
        return jdbc.sql("select id, topic, key, value, trace_parent from outbox order by id limit ?")
                .param(limit)
                .query((row, n) -> OutboxRecord.of(
                        row.getLong("id"),
                        row.getString("topic"),
                        row.getString("key"),
                        row.getBytes("value"),
                        row.getString("trace_parent")))
                .list();
    }

    void delete(List<OutboxRecord> sent) {
        jdbc.sql("delete from outbox where id = any(?)")
                .param(sent.stream().map(OutboxRecord::id).toArray(Long[]::new))
                .update();
    }

    long size() {
        return jdbc.sql("select count(*) from outbox").query(Long.class).single();
    }

    /** Age of the oldest record; zero if there is none. */
    Duration age() {
        return jdbc.sql(
                        "select coalesce(extract(epoch from clock_timestamp() - min(created_at)) * 1000, 0)::bigint from outbox")
                .query((row, n) -> Duration.ofMillis(row.getLong(1)))
                .single();
    }
}
