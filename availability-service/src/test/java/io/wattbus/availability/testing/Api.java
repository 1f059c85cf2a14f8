package io.wattbus.availability.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service's REST API, as an app calls it. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    Api(int port) {
        this.base = "http://localhost:" + port;
    }

    /** An answer. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** The text at a JSON pointer; empty if there is none. */
        public String at(String pointer) {
            return json().at(pointer).asString("");
        }

        /** The texts of {@code member} of a list's items. */
        public List<String> each(String member) {
            return json().get("items")
                    .valueStream()
                    .map(item -> item.at("/" + member).asString(""))
                    .toList();
        }
    }

    public Answer get(String path) {
        return get(path, "If-None-Match", "\"none\"");
    }

    public Answer get(String path, String header, String value) {
        return send(HttpRequest.newBuilder(uri(path)).header(header, value).GET());
    }

    /** The body as it was sent, not unpacked. */
    public HttpResponse<byte[]> packed(String path) {
        return send(HttpRequest.newBuilder(uri(path)).header("Accept-Encoding", "gzip"), BodyHandlers.ofByteArray());
    }

    public Answer delete(String path) {
        return send(HttpRequest.newBuilder(uri(path)).DELETE());
    }

    /** The page that a {@code Link} header leads to. */
    public Answer next(Answer page) {
        String link = page.header("Link");
        return get(link.substring(link.indexOf('<') + 1, link.indexOf('>')));
    }

    /** A location as the public sees it. */
    public Answer location(Fixtures.Place place) {
        return get("/api/v1/locations/" + place.id());
    }

    private URI uri(String path) {
        return URI.create(path.startsWith("http") ? path : base + path);
    }

    private Answer send(HttpRequest.Builder request) {
        return new Answer(send(request, BodyHandlers.ofString()));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
