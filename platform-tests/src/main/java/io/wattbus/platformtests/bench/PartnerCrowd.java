package io.wattbus.platformtests.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wattbus.platformtests.harness.Rest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * Many partners' platforms behind one address, each under a path of its own. Every so many of them one misbehaves, once it
 * is registered, in another way than the one before.
 */
final class PartnerCrowd implements AutoCloseable {

    private static final String NOWHERE = "http://localhost:1";
    private static final int WAITING = 4_096;

    static {
        // Or else the server hangs up on partners that it thinks are too many
        System.setProperty("sun.net.httpserver.maxIdleConnections", "100000");
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final CountDownLatch end = new CountDownLatch(1);
    private final int partners;
    private final int misbehaving;
    private final Pushed pushed;

    /** Hears what healthy partners are told. */
    @FunctionalInterface
    interface Pushed {

        /** {@code body} was sent to {@code partner} under {@code path}, by a PATCH or PUT. */
        void hear(int partner, String path, String body);
    }

    PartnerCrowd(int partners, int misbehaving, Pushed pushed) throws IOException {
        this.partners = partners;
        this.misbehaving = misbehaving;
        this.pushed = pushed;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), WAITING);
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    static String party(int partner) {
        return "SE*" + code(partner);
    }

    /** Three characters that nobody else has. */
    static String code(int number) {
        return Integer.toString(number + 36 * 36, 36).toUpperCase(Locale.ROOT);
    }

    /** How {@code partner} misbehaves, if it does: they are spread evenly. */
    Optional<Misbehaviour> misbehaviour(int partner) {
        if (misbehaving == 0) {
            return Optional.empty();
        }
        int every = Math.max(1, partners / misbehaving);
        Misbehaviour[] all = Misbehaviour.values();
        return partner % every == 0 && partner / every < misbehaving
                ? Optional.of(all[partner / every % all.length])
                : Optional.empty();
    }

    /** Registers {@code partner} at the platform, invited by the operator whose API {@code roaming} is; returns token C. */
    String register(int partner, Rest roaming) {
        String tokenA = roaming.post("/api/v1/partners", """
                        {"party": "%1$s", "name": "%1$s Drivers"}""".formatted(party(partner)))
                .expectSuccess()
                .text("/token");
        HttpRequest request = HttpRequest.newBuilder(roaming.base().resolve("/ocpi/2.2.1/credentials"))
                .header("Authorization", "Token " + base64(tokenA))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        """
                        {"token": "%s", "url": "%s", "roles": [{"role": "EMSP", "country_code": "SE",
                         "party_id": "%s", "business_details": {"name": "Drivers"}}]}""".formatted("token-b-" + partner, url(partner, "versions"), code(partner))))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (!answer.body().contains("1000")) {
                throw new IllegalStateException("The platform answers " + answer.statusCode() + " " + answer.body());
            }
            return answer.body().replaceAll("(?s).*\"token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@code token} as it is shown. */
    static String base64(String token) {
        return Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8));
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/", 4);
            int partner = Integer.parseInt(path[2]);
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            switch (path[3]) {
                case "versions" ->
                    accept(exchange, "[{\"version\": \"2.2.1\", \"url\": \"%s\"}]".formatted(url(partner, "2.2.1")));
                case "2.2.1" -> accept(exchange, details(partner));
                default -> take(exchange, partner, path[3], body);
            }
        }
    }

    private void take(HttpExchange exchange, int partner, String path, String body) throws IOException {
        Optional<Misbehaviour> misbehaviour = misbehaviour(partner);
        if (misbehaviour.isPresent()) {
            misbehaviour.get().answer(exchange, end);
        } else {
            pushed.hear(partner, path, body);
            accept(exchange, "{}");
        }
    }

    private String details(int partner) {
        String base = misbehaviour(partner)
                .filter(Misbehaviour.IS_NOT_THERE::equals)
                .map(_ -> NOWHERE)
                .orElseGet(() -> url(partner, "receiver"));
        return """
                {"version": "2.2.1", "endpoints": [
                  {"identifier": "credentials", "role": "SENDER", "url": "%1$s"},
                  {"identifier": "locations", "role": "RECEIVER", "url": "%2$s/locations"}]}""".formatted(url(partner, "credentials"), base);
    }

    private String url(int partner, String path) {
        return URI.create("http://localhost:%d/partner/%d/%s"
                        .formatted(server.getAddress().getPort(), partner, path))
                .toString();
    }

    private static void accept(HttpExchange exchange, String data) throws IOException {
        byte[] bytes = "{\"data\": %s, \"status_code\": 1000, \"timestamp\": \"%s\"}"
                .formatted(data, Instant.now())
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
