package io.wattbus.availability.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One stream: what it is about, and what waits to be written to it. */
final class Subscriber {

    /** Why a stream ends from our side. */
    enum End {
        /** Its reader is too slow; it may come back and go on where it was. */
        DROPPED,
        /** This replica stops. */
        STOPPED
    }

    private static final Frame WAKE = new Frame(0, new byte[0]);

    private final Interest interest;
    private final LinkedBlockingQueue<Frame> waiting;
    private volatile @Nullable End end;

    Subscriber(Interest interest, int buffer) {
        this.interest = interest;
        this.waiting = new LinkedBlockingQueue<>(buffer);
    }

    Interest interest() {
        return interest;
    }

    /** Never waits. False once: the reader has just been found too slow. */
    boolean offer(Frame frame) {
        if (end != null || waiting.offer(frame)) {
            return true;
        }
        end(End.DROPPED);
        return false;
    }

    /** What is to be written next, as much as there is; nothing if nothing came within {@code patience}. */
    List<Frame> next(Duration patience) throws InterruptedException {
        List<Frame> frames = new ArrayList<>();
        Frame first = waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null && end == null) {
            frames.add(first);
            waiting.drainTo(frames);
            frames.remove(WAKE);
        }
        return frames;
    }

    void end(End reason) {
        end = reason;
        waiting.clear();
        waiting.add(WAKE);
    }

    /** Why it ends; null while it does not. */
    @Nullable
    End ended() {
        return end;
    }
}
