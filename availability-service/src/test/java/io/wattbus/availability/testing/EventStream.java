package io.wattbus.availability.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Server-sent events as a reader gets them. */
public final class EventStream implements AutoCloseable {

    private final HttpResponse<Stream<String>> response;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    private EventStream(HttpResponse<Stream<String>> response) {
        this.response = response;
        Thread.ofVirtual().start(this::read);
    }

    /** Opens {@code path}; comes back when the answer has begun. */
    public static EventStream open(HttpClient http, URI path, String lastEventId) {
        HttpRequest request = HttpRequest.newBuilder(path)
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", lastEventId)
                .build();
        try {
            return new EventStream(http.send(request, BodyHandlers.ofLines()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try {
            response.body().forEach(lines::add);
        } catch (UncheckedIOException _) {
            // Closed by either side.
        }
        ended = true;
    }

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** What came so far, line by line. */
    public List<String> lines() {
        return lines;
    }

    /** The data of all events of that name so far. */
    public List<String> data(String event) {
        return Stream.iterate(0, i -> i + 1)
                .limit(Math.max(0, lines.size() - 1))
                .filter(i -> lines.get(i).equals("event: " + event))
                .map(i -> lines.get(i + 1))
                .toList();
    }

    /** The id of the last event. */
    public String lastId() {
        return lines.stream()
                .filter(line -> line.startsWith("id: "))
                .reduce((_, last) -> last)
                .map(line -> line.substring("id: ".length()))
                .orElse("");
    }

    public boolean hasEnded() {
        return ended;
    }

    @Override
    public void close() {
        response.body().close();
    }
}
