package io.wattbus.roaming.publishing;

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
class PublicationRound {

    private final PublicationRepository publications;
    private final KafkaOperations<byte[], byte[]> kafka;
    private final PublishingSettings settings;

    PublicationRound(
            PublicationRepository publications, KafkaOperations<byte[], byte[]> kafka, PublishingSettings settings) {
        this.publications = publications;
        this.kafka = kafka;
        this.settings = settings;
    }

    /** Sends the oldest records and returns how many; a failure leaves them where they are, to be sent again. */
    @Transactional
    public int send() {
        publications.takeTurn();
        List<Publication> records = oneOfEachLane(publications.oldest(settings.batchSize()));
        List<CompletableFuture<SendResult<byte[], byte[]>>> sent =
                records.stream().map(record -> kafka.send(record.record())).toList();
        sent.forEach(CompletableFuture::join);
        publications.delete(records);
        return records.size();
    }

    /** With two of a key on their way, the first could fail, the second arrive, and the first be sent after it. */
    private static List<Publication> oneOfEachLane(List<Publication> records) {
        Set<String> lanes = new HashSet<>();
        return records.stream().filter(record -> lanes.add(record.lane())).toList();
    }
}
