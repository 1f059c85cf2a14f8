package io.wattbus.billing.outbox;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.support.SendResult;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One round of sending: what Kafka has acknowledged is deleted, all of it or none. */
@Component
class OutboxRound {

    private final OutboxRepository outbox;
    private final KafkaOperations<byte[], byte[]> kafka;
    private final OutboxSettings settings;

    OutboxRound(OutboxRepository outbox, KafkaOperations<byte[], byte[]> kafka, OutboxSettings settings) {
        this.outbox = outbox;
        this.kafka = kafka;
        this.settings = settings;
    }

    /** Sends the oldest records and returns how many; a failure leaves them where they are, to be sent again. */
    @Transactional
    public int send() {
        outbox.takeTurn();
        List<OutboxRecord> records = oneOfEachLane(outbox.oldest(settings.batchSize()));
        List<CompletableFuture<SendResult<byte[], byte[]>>> sent =
                records.stream().map(record -> kafka.send(record.record())).toList();
        sent.forEach(CompletableFuture::join);
        outbox.delete(records);
        return records.size();
    }

    /** With two of a key on their way, the first could fail, the second arrive, and the first be sent after it. */
    private static List<OutboxRecord> oneOfEachLane(List<OutboxRecord> records) {
        Set<String> lanes = new HashSet<>();
        return records.stream().filter(record -> lanes.add(record.lane())).toList();
    }
}
