package io.wattbus.platformtests.harness;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A service's HTTP API as one caller sees it.
 *
 * @param base the address of the service
 * @param token the caller's JWT; empty for a caller without any
 */
public record Rest(URI base, Optional<String> token) {

    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration UPLOAD_PATIENCE = Duration.ofMinutes(10);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_PATIENCE)
            .build();

    /** The API for the bearer of {@code token}. */
    public static Rest of(URI base, String token) {
        return new Rest(base, Optional.of(token));
    }

    /** The same API for somebody without a token. */
    public Rest anonymous() {
        return new Rest(base, Optional.empty());
    }

    /** The same API for the bearer of another token. */
    public Rest as(String other) {
        return of(base, other);
    }

    public RestAnswer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** The items of all pages of a list, each page of which says where the next is (RFC 8288). */
    public List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        for (Optional<String> next = Optional.of(path); next.isPresent(); ) {
            RestAnswer page = get(next.get()).expectSuccess();
            page.json().required("items").forEach(items::add);
            next = page.next();
        }
        return items;
    }

    public RestAnswer put(String path, String json) {
        return send("PUT", path, BodyPublishers.ofString(json));
    }

    public RestAnswer post(String path, String json) {
        return send("POST", path, BodyPublishers.ofString(json));
    }

    /** Any request with a JSON body. */
    public RestAnswer send(String method, String path, String json) {
        return send(method, path, BodyPublishers.ofString(json));
    }

    /** Posts a file, however long that takes. */
    public RestAnswer upload(String path, String contentType, Path file) {
        try {
            return send("POST", path, contentType, BodyPublishers.ofFile(file), UPLOAD_PATIENCE);
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RestAnswer send(String method, String path, BodyPublisher body) {
        return send(method, path, "application/json", body, PATIENCE);
    }

    private RestAnswer send(String method, String path, String contentType, BodyPublisher body, Duration patience) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(patience)
                .header("Content-Type", contentType)
                .method(method, body);
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new RestAnswer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
