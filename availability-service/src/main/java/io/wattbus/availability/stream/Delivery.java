package io.wattbus.availability.stream;

import io.wattbus.availability.stream.Subscriber.End;
import io.wattbus.availability.view.Change;
import io.wattbus.availability.view.Changes;
import io.wattbus.availability.view.Changes.Past;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes streams: first what a returning reader has missed, then what happens. */
@Component
class Delivery {

    private final Changes changes;
    private final Frames frames;
    private final Streams streams;
    private final StreamSettings settings;
    private final StreamMetrics metrics;

    Delivery(Changes changes, Frames frames, Streams streams, StreamSettings settings, StreamMetrics metrics) {
        this.changes = changes;
        this.frames = frames;
        this.streams = streams;
        this.settings = settings;
        this.metrics = metrics;
    }

    /**
     * Writes to {@code out} until the reader goes away, is too slow, or this replica stops.
     *
     * @param last sequence up to which the reader knows everything; empty if it is new
     */
    void run(Subscriber subscriber, OptionalLong last, OutputStream out) {
        try {
            out.write(Frames.retry(settings.retry()));
            write(past(subscriber, last), out);
            while (subscriber.ended() == null) {
                goOn(subscriber, out);
            }
            if (subscriber.ended() == End.STOPPED) {
                out.flush();
            }
        } catch (IOException _) {
            // The reader has gone, which is how streams end.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            streams.close(subscriber);
        }
    }

    private void goOn(Subscriber subscriber, OutputStream out) throws IOException, InterruptedException {
        List<Frame> news = subscriber.next(settings.heartbeat());
        if (!news.isEmpty()) {
            write(news, out);
            metrics.delivered(news);
        } else if (subscriber.ended() == null) {
            out.write(Frames.HEARTBEAT);
            out.flush();
        }
    }

    /** The subscriber listens already: what happens meanwhile is told twice and never missed. */
    private List<Frame> past(Subscriber subscriber, OptionalLong last) {
        if (last.isEmpty()) {
            return List.of(frames.ready(changes.newest()));
        }
        return switch (changes.since(last.getAsLong())) {
            case Past.Forgotten(long newest) -> List.of(frames.reset(newest));
            case Past.Known(List<Change> missed, long newest) ->
                Stream.concat(
                                missed.stream()
                                        .filter(subscriber.interest()::covers)
                                        .map(frames::of),
                                Stream.of(frames.ready(newest)))
                        .toList();
        };
    }

    private static void write(List<Frame> some, OutputStream out) throws IOException {
        for (Frame frame : some) {
            frame.writeTo(out);
        }
        out.flush();
    }
}
