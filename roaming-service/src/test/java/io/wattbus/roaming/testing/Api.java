package io.wattbus.roaming.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service's interfaces, as operators (with a JWT) and partners (with a credentials token) call them. */
public final class Api {

    public static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    public Api(String base) {
        this.base = base;
    }

    /** An answer. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String body() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** The text at a JSON pointer; empty if there is none. */
        public String at(String pointer) {
            return json().at(pointer).asString("");
        }

        /** The OCPI status code. */
        public int code() {
            return json().path("status_code").asInt(-1);
        }

        public JsonNode data() {
            return json().path("data");
        }

        /** The address that the {@code Link} header leads to; empty on the last page. */
        public String next() {
            String link = header("Link");
            return link.isEmpty() ? "" : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        }
    }

    /** As an operator. */
    public Answer operator(String jwt, String method, String path, @Nullable String body) {
        return send("Bearer " + jwt, method, path, body, Map.of());
    }

    public Answer get(String jwt, String path) {
        return operator(jwt, "GET", path, null);
    }

    /** As a partner. */
    public Answer partner(String token, String method, String path, @Nullable String body) {
        return send(token(token), method, path, body, Map.of("X-Request-ID", "r-1", "X-Correlation-ID", "c-1"));
    }

    /** With whatever header. */
    public Answer raw(@Nullable String authorization, String method, String path) {
        return send(authorization, method, path, null, Map.of());
    }

    /** The header that shows a credentials token. */
    public static String token(String token) {
        return "Token " + Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8));
    }

    /** With whatever header and body. */
    public Answer send(
            @Nullable String authorization,
            String method,
            String path,
            @Nullable String body,
            Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
