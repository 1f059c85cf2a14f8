package io.wattbus.roaming.publishing;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what is to be published. */
@Repository
class PublicationRepository {

    /** Held while a round is sent, so that replicas take turns. */
    private static final long RELAY_LOCK = 0x7075626c697368L;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PublicationRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A record without a value takes its key away. */
    void append(List<ProducerRecord<String, byte[]>> records) {
        batches.batchUpdate(
                "insert into publication (topic, key, value) values (?, ?, ?)",
                records.stream()
                        .map(record -> new @Nullable Object[] {record.topic(), record.key(), record.value()})
                        .toList());
    }

    /** Waits until no other replica is sending; the lock ends with the transaction, however that ends. */
    void takeTurn() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(RELAY_LOCK)
                .query((row, n) -> n)
                .list();
    }

    List<Publication> oldest(int limit) {
        return jdbc.sql("select id, topic, key, value from publication order by id limit ?")
                .param(limit)
                .query((row, n) -> Publication.of(
                        row.getLong("id"), row.getString("topic"), row.getString("key"), row.getBytes("value")))
                .list();
    }

    void delete(List<Publication> sent) {
        jdbc.sql("delete from publication where id = any(?)")
                .param(sent.stream().map(Publication::id).toArray(Long[]::new))
                .update();
    }

    long size() {
        return jdbc.sql("select count(*) from publication").query(Long.class).single();
    }

    /** Age of the oldest record; zero if there is none. */
    Duration age() {
        return jdbc.sql("""
                        select coalesce(extract(epoch from clock_timestamp() - min(created_at)) * 1000, 0)::bigint
                        from publication""")
                .query((row, n) -> Duration.ofMillis(row.getLong(1)))
                .single();
    }
}
