package io.wattbus.gateway.messagelog;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Frames on their way to the store. To hand one over costs next to nothing and never waits: what there is no room for is
 * dropped and counted, the routine of MeterValues and Heartbeats first.
 */
public final class MessageLog {

    private final int capacity;
    private final BlockingQueue<LoggedFrame> waiting;
    private final Counter noRoom;
    private final Counter storeAway;

    /**
     * A log that holds {@code capacity} frames until they are stored.
     *
     * @param capacity 0 logs nothing
     */
    public MessageLog(int capacity, MeterRegistry registry) {
        this.capacity = capacity;
        waiting = new LinkedBlockingQueue<>(Math.max(capacity, 1));
        noRoom = dropped(registry, "no-room");
        storeAway = dropped(registry, "store-away");
        Gauge.builder("wattbus.message.log.waiting", waiting, BlockingQueue::size)
                .description("Frames that wait to be written to the message log")
                .register(registry);
    }

    private static Counter dropped(MeterRegistry registry, String reason) {
        return Counter.builder("wattbus.message.log.dropped")
                .description("Frames that are missing in the message log, by reason")
                .tag("reason", reason)
                .register(registry);
    }

    /** Logs {@code frame} if there is room for it. */
    public void add(LoggedFrame frame) {
        if (capacity == 0) {
            return;
        }
        int room = frame.isRoutine() ? capacity / 2 : capacity;
        if (waiting.size() >= room || !waiting.offer(frame)) {
            noRoom.increment();
        }
    }

    /** Takes the oldest frames out, at most {@code max}. */
    public List<LoggedFrame> take(int max) {
        List<LoggedFrame> frames = new ArrayList<>();
        waiting.drainTo(frames, max);
        return frames;
    }

    /** Frames were taken out and could not be stored. */
    void lost(int frames) {
        storeAway.increment(frames);
    }
}
