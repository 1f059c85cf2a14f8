package io.wattbus.billing.outbox;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
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
                "insert into outbox (topic, key, value) values (?, ?, ?)",
                records.stream()
                        .map(record -> new Object[] {record.topic(), record.key(), record.value()})
                        .toList());
    }

    /** Waits until no other replica is sending; the lock ends with the transaction, however that ends. */
    void takeTurn() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(RELAY_LOCK)
                .query((row, n) -> n)
                .list();
    }

    List<OutboxRecord> oldest(int limit) {
        return jdbc.sql("select id, topic, key, value from outbox order by id limit ?")
                .param(limit)
                .query((row, n) -> OutboxRecord.of(
                        row.getLong("id"), row.getString("topic"), row.getString("key"), row.getBytes("value")))
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
