package io.wattbus.gateway.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;

/** What became of a batch. */
final class Delivery {

    private final List<OutboxRecord> acknowledged = new ArrayList<>();
    private final Map<OutboxRecord, Throwable> failures = new LinkedHashMap<>();

    void add(OutboxRecord sent, Future<RecordMetadata> outcome) {
        if (outcome.state() == Future.State.SUCCESS) {
            acknowledged.add(sent);
        } else {
            failures.put(sent, outcome.exceptionNow());
        }
    }

    /** What the broker has stored. */
    List<OutboxRecord> acknowledged() {
        return acknowledged;
    }

    /** What failed and why. Later records of the same keys were not sent. */
    Map<OutboxRecord, Throwable> failures() {
        return failures;
    }

    Set<String> failedKeys() {
        return Set.copyOf(failures.keySet().stream().map(OutboxRecord::key).toList());
    }

    /** Whether {@code outcome} says that the broker can not be reached. */
    static boolean saysBrokerAway(Future<RecordMetadata> outcome) {
        return outcome.state() == Future.State.FAILED && outcome.exceptionNow() instanceof RetriableException;
    }

    /** Whether the broker could not be reached, so that nothing else would get through either. */
    boolean brokerAway() {
        return failures.values().stream().anyMatch(RetriableException.class::isInstance);
    }
}
