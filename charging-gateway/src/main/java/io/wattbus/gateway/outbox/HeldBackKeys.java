package io.wattbus.gateway.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;

/**
 * The keys whose oldest record Kafka refuses for a reason that time alone does not mend, such as its size. They are
 * tried again at growing intervals and nothing of theirs is skipped; everybody else goes on.
 */
final class HeldBackKeys {

    private final BackOff backOff;
    private final Map<String, Hold> holds = new HashMap<>();

    HeldBackKeys(BackOff backOff) {
        this.backOff = backOff;
    }

    void refused(String key, Instant now) {
        Hold earlier = holds.get(key);
        BackOffExecution intervals = earlier == null ? backOff.start() : earlier.intervals();
        holds.put(key, new Hold(now.plusMillis(intervals.nextBackOff()), intervals));
    }

    void accepted(Collection<String> keys) {
        holds.keySet().removeAll(keys);
    }

    /** The keys that are not to be tried at {@code now}. */
    Collection<String> at(Instant now) {
        return holds.entrySet().stream()
                .filter(hold -> now.isBefore(hold.getValue().until()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private record Hold(Instant until, BackOffExecution intervals) {}
}
