package io.wattbus.roaming.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wattbus.roaming.testing.Api.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An e-mobility provider's platform, written from the specification, that can misbehave. */
public final class RoamingPartner implements AutoCloseable {

    private static final String BASE = "/ocpi/emsp/2.2.1";

    /** How it takes what it is pushed. */
    public enum Mood {
        ANSWERS,
        ANSWERS_IN_HTML,
        DRIPS,
        FAILS_WITH_500,
        FAILS_WITH_STATUS_3001,
        HANGS_UP_IN_THE_MIDDLE,
        IS_OVERRUN_WITH_429,
        IS_SLOW,
        NEVER_STOPS_TALKING,
        REDIRECTS,
        REFUSES,
        TAKES_FOREVER,
        TAKES_IT_AND_LOSES_THE_ANSWER,
        TRUNCATES,
        USES_ANOTHER_ENVELOPE
    }

    /** What it was pushed and took. */
    public record Push(String method, String path, JsonNode body, Exchange headers) {}

    /** Headers of a request. */
    public record Exchange(String authorization, String from, String to, String requestId, String correlationId) {}

    public final String party;
    /** Further parties of its platform. */
    public final List<String> moreParties = new CopyOnWriteArrayList<>();

    public volatile boolean plainTokens;
    public String version = "2.2.1";
    public List<String> receives = List.of("locations", "sessions", "cdrs");
    public volatile boolean unregistered;
    public volatile String tokenForUs = UUID.randomUUID().toString();
    public volatile String tokenForPlatform = "token-b-" + UUID.randomUUID();

    private final PushDesk desk;
    private final Map<String, Serving> served = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;
    private final int port;

    public RoamingPartner(String party) {
        this.party = party;
        this.server = listen(0);
        this.port = server.getAddress().getPort();
        this.desk = new PushDesk(url(BASE));
    }

    public String versionsUrl() {
        return url("/ocpi/emsp/versions");
    }

    /** From its next registration on it is a sender of {@code module}: requests to it go to {@code serving}. */
    public RoamingPartner serves(String module, Serving serving) {
        served.put(module, serving);
        return this;
    }

    /** An address of its own, outside all modules that it is a receiver of. */
    public String address(String module, String rest) {
        return url(BASE + "/" + module + rest);
    }

    public void is(Mood next) {
        desk.is(next);
    }

    /** It does not know the locations any more that it was told of. */
    public void forgetsLocations() {
        desk.forgetsLocations();
    }

    /** What {@link Mood#IS_OVERRUN_WITH_429} says about when to come again. */
    public void saysRetryAfter(String when) {
        desk.saysRetryAfter(when);
    }

    public void goDown() {
        server.stop(0);
    }

    public void comeBack() {
        server = listen(port);
    }

    /** As if nothing had been. */
    public void forget() {
        desk.forget();
    }

    /** How much it was asked at the same moment, at most. */
    public int mostAtOnce() {
        return desk.mostAtOnce();
    }

    /** All it took, in order. */
    public List<Push> pushes() {
        return desk.pushes();
    }

    /** What it took for this object of {@code module}. */
    public List<Push> pushes(String module, String id) {
        return desk.pushes(module, id);
    }

    /** The statuses that it was told of this EVSE or session, in order. */
    public List<String> statuses(String module, String id) {
        return pushes(module, id).stream()
                .map(push -> push.body().path("status").asString(""))
                .toList();
    }

    /** How often it was asked with this method, taken or not. */
    public long attempts(String method) {
        return desk.attempts(method);
    }

    /** Registers at the platform with token A; from then on {@link #tokenForUs} is token C. */
    public Answer register(Api platform, String tokenA) {
        Answer versions = platform.partner(tokenA, "GET", "/ocpi/versions", null);
        String details = versions.data().get(0).path("url").asString("");
        Answer modules = platform.partner(tokenA, "GET", details, null);
        String credentials = "";
        for (JsonNode endpoint : modules.data().path("endpoints")) {
            if (endpoint.path("identifier").asString("").equals("credentials")) {
                credentials = endpoint.path("url").asString("");
            }
        }
        return exchange(platform, tokenA, "POST", credentials);
    }

    /** Renews both tokens. */
    public Answer renew(Api platform) {
        tokenForPlatform = "token-b-" + UUID.randomUUID();
        return exchange(platform, tokenForUs, "PUT", "/ocpi/2.2.1/credentials");
    }

    private Answer exchange(Api platform, String token, String method, String url) {
        Answer answer = platform.partner(
                token, method, url, credentials(tokenForPlatform).toString());
        if (answer.code() == 1000) {
            tokenForUs = answer.at("/data/token");
        }
        return answer;
    }

    public ObjectNode credentials(String token) {
        ObjectNode credentials = Api.JSON.createObjectNode();
        credentials.put("token", token).put("url", versionsUrl()).put("something_unknown", 1);
        ArrayNode roles = credentials.putArray("roles");
        Stream.concat(Stream.of(party), moreParties.stream()).forEach(each -> {
            ObjectNode role = roles.addObject();
            role.put("role", "EMSP").put("country_code", each.substring(0, 2)).put("party_id", each.substring(3));
            role.putObject("business_details").put("name", "Partner");
        });
        return credentials;
    }

    private String shown(String token) {
        return plainTokens ? "Token " + token : Api.token(token);
    }

    private HttpServer listen(int onPort) {
        try {
            HttpServer created = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort), 0);
            created.setExecutor(threads);
            created.createContext("/", this::handle);
            created.start();
            return created;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange http) throws IOException {
        OcpiExchange exchange = OcpiExchange.of(http);
        if (!shown(tokenForPlatform).equals(exchange.header("Authorization"))) {
            exchange.answer(401, 2000, "Unknown token", null);
        } else if (exchange.path().endsWith("/versions")) {
            ObjectNode spoken =
                    Api.JSON.createObjectNode().put("version", version).put("url", url(BASE));
            exchange.accept(Api.JSON.createArrayNode().add(spoken));
        } else if (exchange.path().equals(BASE)) {
            exchange.accept(details());
        } else if (exchange.path().equals(BASE + "/credentials")
                && exchange.method().equals("DELETE")) {
            unregistered = true;
            exchange.accept(Api.JSON.createObjectNode());
        } else if (exchange.path().equals(BASE + "/credentials")) {
            beRegisteredAt(exchange);
        } else {
            serving(exchange.path()).orElse(desk).serve(exchange);
        }
    }

    private Optional<Serving> serving(String path) {
        return served.entrySet().stream()
                .filter(module -> path.startsWith(BASE + "/" + module.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The platform registers here: its versions are read with the token it gave, then it gets a token of ours. */
    private void beRegisteredAt(OcpiExchange exchange) throws IOException {
        String token = exchange.body().path("token").asString("");
        Answer versions =
                new Api("").partner(token, "GET", exchange.body().path("url").asString(""), null);
        if (versions.code() == 1000) {
            tokenForUs = token;
            tokenForPlatform = "token-c-" + UUID.randomUUID();
            exchange.accept(credentials(tokenForPlatform));
        } else {
            exchange.answer(200, 3001, "Your versions cannot be read", null);
        }
    }

    private JsonNode details() {
        ObjectNode details = Api.JSON.createObjectNode().put("version", version);
        ArrayNode endpoints = details.putArray("endpoints");
        receives.forEach(module -> endpoints.add(endpoint(module, "RECEIVER")));
        served.keySet().forEach(module -> endpoints.add(endpoint(module, "SENDER")));
        endpoints.add(endpoint("credentials", "SENDER"));
        return details;
    }

    private ObjectNode endpoint(String module, String role) {
        return Api.JSON
                .createObjectNode()
                .put("identifier", module)
                .put("role", role)
                .put("url", url(BASE + "/" + module));
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    @Override
    public void close() {
        is(Mood.ANSWERS);
        server.stop(0);
        threads.shutdownNow();
    }
}
