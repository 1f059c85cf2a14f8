package io.wattbus.simulator.station;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.simulator.station.PendingCall.Kind;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TransactionQueueTest {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final TransactionQueue queue = new TransactionQueue(3, INTERVAL, 3);

    @Test
    void keepsTheOldestAtItsHeadUntilItIsConfirmed() {
        PendingCall start = message(Kind.TRANSACTION);
        PendingCall stop = message(Kind.TRANSACTION);
        queue.add(start);
        queue.add(stop);

        assertThat(queue.next(0)).contains(start);
        assertThat(queue.next(0)).contains(start);
        queue.confirmed();
        assertThat(queue.next(0)).contains(stop);
    }

    @Test
    void waitsLongerAfterEachFailureAndGivesUpInTheEnd() {
        queue.add(message(Kind.TRANSACTION));
        PendingCall second = message(Kind.TRANSACTION);
        queue.add(second);

        assertThat(queue.failed(0)).contains(INTERVAL);
        assertThat(queue.next(INTERVAL.toNanos() - 1)).isEmpty();
        assertThat(queue.next(INTERVAL.toNanos())).isPresent();
        assertThat(queue.failed(0)).contains(INTERVAL.multipliedBy(2));
        assertThat(queue.failed(0)).isEmpty();
        assertThat(queue.next(0)).contains(second);
    }

    @Test
    void givesUpMeterValuesButNothingElseWhenItIsFull() {
        queue.add(message(Kind.TRANSACTION));
        queue.add(message(Kind.METER));
        queue.add(message(Kind.METER));

        assertThat(queue.add(message(Kind.METER))).isFalse();
        assertThat(queue.add(message(Kind.TRANSACTION))).isTrue();
        assertThat(queue.size()).isEqualTo(4);
    }

    @Test
    void neverChangesAMessageThatItRepeats() {
        int[] counter = {0};
        PendingCall message =
                new PendingCall("StopTransaction", Kind.TRANSACTION, () -> Map.of("id", ++counter[0]), _ -> {});

        assertThat(message.json()).isEqualTo(message.json()).isEqualTo("{\"id\":1}");
    }

    private static PendingCall message(Kind kind) {
        return new PendingCall("MeterValues", kind, Map::of, _ -> {});
    }
}
