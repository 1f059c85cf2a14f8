package io.wattbus.gateway.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Sends records so that those of one key can not overtake each other whatever fails: they go in waves with at most one
 * record a key, and a wave begins when the broker has acknowledged the one before. Keys go side by side.
 */
final class OrderedSender implements AutoCloseable {

    private final Producer<String, byte[]> producer;
    private final Duration patience;

    /** @param patience how long to wait for the broker between two looks at whether we still own the records */
    OrderedSender(Producer<String, byte[]> producer, Duration patience) {
        this.producer = producer;
        this.patience = patience;
    }

    /**
     * Sends {@code batch} and waits until the broker has taken or refused every record that may go.
     *
     * @param stillOwned called now and then while waiting; throws to give up
     */
    Delivery deliver(List<OutboxRecord> batch, Runnable stillOwned) throws InterruptedException {
        Delivery delivery = new Delivery();
        for (List<OutboxRecord> wave : waves(batch)) {
            Set<String> stuck = delivery.failedKeys();
            send(wave.stream().filter(sent -> !stuck.contains(sent.key())).toList(), stillOwned, delivery);
            if (delivery.brokerAway()) {
                break;
            }
        }
        return delivery;
    }

    private void send(List<OutboxRecord> wave, Runnable stillOwned, Delivery delivery) throws InterruptedException {
        Map<OutboxRecord, Future<RecordMetadata>> sent = new LinkedHashMap<>();
        for (OutboxRecord next : wave) {
            Future<RecordMetadata> future = producer.send(next.content());
            sent.put(next, future);
            if (Delivery.saysBrokerAway(future)) {
                break;
            }
        }
        for (Map.Entry<OutboxRecord, Future<RecordMetadata>> entry : sent.entrySet()) {
            await(entry.getValue(), stillOwned);
            delivery.add(entry.getKey(), entry.getValue());
        }
    }

    private void await(Future<RecordMetadata> future, Runnable stillOwned) throws InterruptedException {
        while (!future.isDone()) {
            try {
                future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                stillOwned.run();
            } catch (ExecutionException e) {
                return;
            }
        }
    }

    /** The n-th wave has the n-th record of each key. */
    private static List<List<OutboxRecord>> waves(List<OutboxRecord> batch) {
        Map<String, Integer> seen = new HashMap<>();
        Map<Integer, List<OutboxRecord>> waves = batch.stream()
                .collect(Collectors.groupingBy(
                        next -> seen.merge(next.key(), 1, Integer::sum), LinkedHashMap::new, Collectors.toList()));
        return new ArrayList<>(waves.values());
    }

    /** Forgets whatever is not yet sent: someone else may own it by now. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
