package io.wattbus.roaming.testing;

import com.sun.net.httpserver.HttpExchange;
import io.wattbus.roaming.testing.RoamingPartner.Exchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A request to a partner and its answer, in the form that OCPI gives them or in none. */
public record OcpiExchange(HttpExchange http, JsonNode body) {

    /** Reads the request. */
    static OcpiExchange of(HttpExchange http) throws IOException {
        byte[] bytes = http.getRequestBody().readAllBytes();
        return new OcpiExchange(http, bytes.length == 0 ? Api.JSON.createObjectNode() : Api.JSON.readTree(bytes));
    }

    public String method() {
        return http.getRequestMethod();
    }

    public String path() {
        return http.getRequestURI().getPath();
    }

    /** A parameter of the URL; empty if it has none of that name. */
    public String param(String name) {
        return UriComponentsBuilder.fromUri(http.getRequestURI())
                .build()
                .getQueryParams()
                .getOrDefault(name, List.of())
                .stream()
                .findFirst()
                .orElse("");
    }

    public String header(String name) {
        return http.getRequestHeaders().getFirst(name);
    }

    Exchange headers() {
        return new Exchange(
                header("Authorization"),
                header("OCPI-from-country-code") + "*" + header("OCPI-from-party-id"),
                header("OCPI-to-country-code") + "*" + header("OCPI-to-party-id"),
                header("X-Request-ID"),
                header("X-Correlation-ID"));
    }

    /** The answer will have this header. */
    public void with(String header, String value) {
        http.getResponseHeaders().add(header, value);
    }

    /** The answer will say that the object is kept there. */
    void keptAt(String url) {
        http.getResponseHeaders().add("Location", url);
    }

    public void accept(JsonNode data) throws IOException {
        answer(200, 1000, "", data);
    }

    public void answer(int status, int code, String message, @Nullable JsonNode data) throws IOException {
        ObjectNode envelope = Api.JSON
                .createObjectNode()
                .put("status_code", code)
                .put("status_message", message)
                .put("timestamp", Instant.now().toString());
        if (data != null) {
            envelope.set("data", data);
        }
        answer(status, envelope.toString());
    }

    /** Answers with what may be no JSON. */
    public void answer(int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().add("Content-Type", "application/json");
        http.sendResponseHeaders(status, bytes.length);
        try (http) {
            http.getResponseBody().write(bytes);
        }
    }

    /** The answer will say when to come again; with nothing it does not. */
    void retryAfter(String when) {
        if (!when.isEmpty()) {
            http.getResponseHeaders().add("Retry-After", when);
        }
    }

    /** Hangs up in the middle of an answer. */
    void breakOff() throws IOException {
        http.sendResponseHeaders(200, 1_000);
        http.getResponseBody().write('{');
        http.getResponseBody().flush();
        http.close();
    }

    /** Answers byte by byte, each just before one would give up waiting for it. */
    void drip(CountDownLatch patience) throws IOException {
        http.sendResponseHeaders(200, 0);
        try (OutputStream out = http.getResponseBody()) {
            while (!patience.await(100, TimeUnit.MILLISECONDS)) {
                out.write(' ');
                out.flush();
            }
        } catch (IOException hungUp) {
            http.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public void hangUp() {
        http.close();
    }

    /** Answers without end. */
    public void talk() throws IOException {
        http.sendResponseHeaders(200, 0);
        byte[] words = " ".repeat(8_192).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = http.getResponseBody()) {
            while (true) {
                out.write(words);
            }
        } catch (IOException hungUp) {
            http.close();
        }
    }
}
