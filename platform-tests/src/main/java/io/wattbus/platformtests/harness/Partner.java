package io.wattbus.platformtests.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wattbus.localplatform.process.FreePorts;
import io.wattbus.localplatform.services.Service;
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
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A roaming partner (OCPI 2.2.1, e-mobility service provider) that registers at the platform and takes what it is told. */
public final class Partner implements AutoCloseable {

    private static final String VERSION = "2.2.1";
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String party;
    private final String tokenB = "token-b-" + System.nanoTime();
    private final HttpServer server;
    private final Queue<Told> told = new ConcurrentLinkedQueue<>();
    private volatile String allowed = "ALLOWED";
    private volatile String tokenC = "";
    private URI platform = URI.create("http://localhost");

    /**
     * A push that came.
     *
     * @param path after {@code /2.2.1/}
     * @param seenAtNanos by {@link System#nanoTime}
     */
    public record Told(String method, String path, JsonNode body, long seenAtNanos) {}

    private Partner(String party) {
        this.party = party;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), FreePorts.one()), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/ocpi/", this::serve);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** A partner of {@code tenant} that has exchanged credentials with the platform. */
    public static Partner registered(Tenant tenant, String party) {
        Partner partner = new Partner(party);
        String tokenA = tenant.api(Service.ROAMING_SERVICE)
                .post("/api/v1/partners", """
                        {"party": "%s", "name": "%s Drivers"}""".formatted(party, party))
                .expectSuccess()
                .text("/token");
        partner.register(tenant.api(Service.ROAMING_SERVICE).base(), tokenA);
        return partner;
    }

    public String party() {
        return party;
    }

    /** What it says from now on when it is asked whether a driver may charge (OCPI AllowedType). */
    public void says(String answer) {
        allowed = answer;
    }

    /** The address at which it wants to be told what came of a command; see {@link #told(String, String)}. */
    public String responseUrl(String id) {
        return url(VERSION + "/commands/" + id);
    }

    /** Asks the platform and gives the data of its answer, which must be a success. */
    public JsonNode ask(String method, String path, String body) {
        return send(platform.resolve("/ocpi/2.2.1/" + path), method, tokenC, body)
                .path("data");
    }

    /** All pushes so far, in order. */
    public List<Told> told() {
        return List.copyOf(told);
    }

    /** The pushes to a module, such as {@code sessions}, whose body or path names {@code id}. */
    public List<Told> told(String module, String id) {
        return told.stream()
                .filter(push ->
                        push.path().startsWith(module + "/") || push.path().equals(module))
                .filter(push ->
                        push.path().contains(id) || push.body().toString().contains(id))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void register(URI roaming, String tokenA) {
        platform = roaming;
        tokenC = send(platform.resolve("/ocpi/2.2.1/credentials"), "POST", tokenA, """
                {"token": "%s", "url": "%s", "roles": [{"role": "EMSP", "country_code": "%s", "party_id": "%s",
                 "business_details": {"name": "%s"}}]}""".formatted(
                                tokenB, url("versions"), party.substring(0, 2), party.substring(3), party))
                .at("/data/token")
                .asString();
    }

    private static JsonNode send(URI address, String method, String token, String body) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Token " + base64(token))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            JsonNode envelope = JSON.readTree(answer.body());
            if (envelope.at("/status_code").asInt() != 1000) {
                throw new IllegalStateException("The platform answers " + answer.statusCode() + " " + answer.body());
            }
            return envelope;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!("Token " + base64(tokenB)).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                answer(exchange, 401, envelope(2001, "{}"));
                return;
            }
            String path = exchange.getRequestURI().getPath().substring("/ocpi/".length());
            switch (path) {
                case "versions" -> answer(exchange, 200, envelope(1000, """
                            [{"version": "%s", "url": "%s"}]""".formatted(VERSION, url(VERSION))));
                case VERSION -> answer(exchange, 200, envelope(1000, details()));
                case VERSION + "/tokens" -> answer(exchange, 200, envelope(1000, "[]"));
                default -> take(exchange, path.substring(VERSION.length() + 1));
            }
        }
    }

    private void take(HttpExchange exchange, String path) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        told.add(new Told(exchange.getRequestMethod(), path, JSON.readTree(body), System.nanoTime()));
        if (path.endsWith("/authorize")) {
            answer(exchange, 200, envelope(1000, """
                    {"allowed": "%s", "authorization_reference": "REF-ASKED"}""".formatted(allowed)));
            return;
        }
        if (exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().add("Location", url(VERSION + "/" + path + "/" + told.size()));
        }
        answer(exchange, exchange.getRequestMethod().equals("POST") ? 201 : 200, envelope(1000, "{}"));
    }

    private String details() {
        return """
                {"version": "%s", "endpoints": [%s, %s, %s, %s, %s]}""".formatted(
                        VERSION,
                        endpoint("credentials", "RECEIVER"),
                        endpoint("locations", "RECEIVER"),
                        endpoint("sessions", "RECEIVER"),
                        endpoint("cdrs", "RECEIVER"),
                        endpoint("tokens", "SENDER"));
    }

    private String endpoint(String module, String role) {
        return """
                {"identifier": "%1$s", "role": "%2$s", "url": "%3$s"}""".formatted(module, role, url(VERSION + "/" + module));
    }

    private String url(String path) {
        return "http://localhost:%d/ocpi/%s".formatted(server.getAddress().getPort(), path);
    }

    private static String envelope(int status, String data) {
        return """
                {"data": %s, "status_code": %d, "timestamp": "%s"}""".formatted(data, status, Instant.now());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String base64(String token) {
        return Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8));
    }
}
