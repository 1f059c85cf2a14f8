package io.wattbus.availability.stream;

import io.wattbus.availability.stream.Subscriber.End;
import io.wattbus.availability.view.Change;
import io.wattbus.availability.view.Changes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** All open streams. They are ended before the web server stops taking requests, so that it need not wait for them. */
@Component
class Streams implements SmartLifecycle {

    private final Set<Subscriber> open = ConcurrentHashMap.newKeySet();
    private final Audience audience = new Audience();
    private final Changes changes;
    private final Frames frames;
    private final StreamSettings settings;
    private final StreamMetrics metrics;
    private volatile boolean running;
    private Changes.@Nullable Subscription subscription;

    Streams(Changes changes, Frames frames, StreamSettings settings, StreamMetrics metrics) {
        this.changes = changes;
        this.frames = frames;
        this.settings = settings;
        this.metrics = metrics;
        metrics.count(open);
    }

    /** A new stream; empty if there are too many, or this replica stops. */
    Optional<Subscriber> open(Interest interest) {
        Subscriber subscriber = new Subscriber(interest, settings.buffer());
        if (!running || open.size() >= settings.maxStreams()) {
            return Optional.empty();
        }
        open.add(subscriber);
        audience.add(subscriber);
        return Optional.of(subscriber);
    }

    void close(Subscriber subscriber) {
        audience.remove(subscriber);
        open.remove(subscriber);
    }

    /** On the thread that follows Redis: nothing here waits. */
    void tell(List<Change> news) {
        news.forEach(this::tell);
    }

    private void tell(Change change) {
        Lazily frame = new Lazily(change);
        audience.forEach(change, subscriber -> {
            if (!subscriber.offer(frame.get())) {
                metrics.dropped();
            }
        });
    }

    /** Most changes concern nobody: only what is written is rendered, and once. */
    private final class Lazily {

        private final Change change;
        private @Nullable Frame frame;

        Lazily(Change change) {
            this.change = change;
        }

        Frame get() {
            Frame known = frame == null ? frames.of(change) : frame;
            frame = known;
            return known;
        }
    }

    @Override
    public synchronized void start() {
        subscription = changes.subscribe(this::tell);
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (subscription != null) {
            subscription.close();
        }
        open.forEach(subscriber -> subscriber.end(End.STOPPED));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Last to start and first to stop. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
