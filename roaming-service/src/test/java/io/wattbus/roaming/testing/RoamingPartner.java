package io.wattbus.roaming.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wattbus.roaming.testing.Api.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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

    /** What it says of a push that it has looked at. */
    private record Taken(int code, String message) {

        void to(OcpiExchange exchange) throws IOException {
            exchange.answer(200, code, message, null);
        }
    }

    public final String party;
    /** Further parties of its platform. */
    public final List<String> moreParties = new CopyOnWriteArrayList<>();

    public volatile boolean plainTokens;
    public String version = "2.2.1";
    public List<String> receives = List.of("locations", "sessions", "cdrs");
    public boolean forgetsLocations;
    public volatile String retryAfter = "";
    public volatile String tokenForUs = UUID.randomUUID().toString();
    public volatile String tokenForPlatform = "token-b-" + UUID.randomUUID();

    private final Map<String, Serving> served = new ConcurrentHashMap<>();
    private final List<Push> pushes = new CopyOnWriteArrayList<>();
    private final List<String> attempts = new CopyOnWriteArrayList<>();
    private final Set<String> cdrIds = new HashSet<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Mood mood = Mood.ANSWERS;
    private volatile CountDownLatch patience = new CountDownLatch(0);
    private HttpServer server;
    private final int port;

    public RoamingPartner(String party) {
        this.party = party;
        this.server = listen(0);
        this.port = server.getAddress().getPort();
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
        CountDownLatch before = patience;
        patience = new CountDownLatch(
                List.of(Mood.TAKES_FOREVER, Mood.DRIPS, Mood.IS_SLOW).contains(next) ? 1 : 0);
        mood = next;
        before.countDown();
    }

    public void goDown() {
        server.stop(0);
    }

    public void comeBack() {
        server = listen(port);
    }

    /** As if nothing had been. */
    public void forget() {
        pushes.clear();
        attempts.clear();
    }

    /** How much it was asked at the same moment, at most. */
    public int mostAtOnce() {
        return most.get();
    }

    /** All it took, in order. */
    public List<Push> pushes() {
        return pushes;
    }

    /** What it took for this object of {@code module}. */
    public List<Push> pushes(String module, String id) {
        return pushes.stream()
                .filter(push -> push.path().startsWith(BASE + "/" + module))
                .filter(push -> push.path().endsWith("/" + id)
                        || push.body().path("id").asString("").equals(id))
                .toList();
    }

    /** The statuses that it was told of this EVSE or session, in order. */
    public List<String> statuses(String module, String id) {
        return pushes(module, id).stream()
                .map(push -> push.body().path("status").asString(""))
                .toList();
    }

    /** How often it was asked with this method, taken or not. */
    public long attempts(String method) {
        return attempts.stream().filter(method::equals).count();
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
        } else if (exchange.path().equals(BASE + "/credentials")) {
            beRegisteredAt(exchange);
        } else {
            serving(exchange.path()).orElse(this::bePushed).serve(exchange);
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

    private void bePushed(OcpiExchange exchange) throws IOException {
        attempts.add(exchange.method());
        most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            answer(exchange);
        } finally {
            atOnce.decrementAndGet();
        }
    }

    private void answer(OcpiExchange exchange) throws IOException {
        switch (mood) {
            case ANSWERS -> take(exchange).to(exchange);
            case ANSWERS_IN_HTML -> exchange.answer(200, "<html><body>Welcome</body></html>");
            case DRIPS -> exchange.drip(patience);
            case FAILS_WITH_500 -> exchange.answer(500, 3000, "Broken", null);
            case FAILS_WITH_STATUS_3001 -> exchange.answer(200, 3001, "Cannot use your API", null);
            case HANGS_UP_IN_THE_MIDDLE -> exchange.breakOff();
            case IS_OVERRUN_WITH_429 -> {
                exchange.retryAfter(retryAfter);
                exchange.answer(429, 3000, "Slow down", null);
            }
            case IS_SLOW -> {
                await(100);
                take(exchange).to(exchange);
            }
            case NEVER_STOPS_TALKING -> exchange.talk();
            case REDIRECTS -> {
                exchange.keptAt(url("/elsewhere"));
                exchange.answer(302, "");
            }
            case REFUSES -> exchange.answer(200, 2001, "I do not like it", null);
            case TAKES_FOREVER -> {
                await(Long.MAX_VALUE);
                exchange.hangUp();
            }
            case TAKES_IT_AND_LOSES_THE_ANSWER -> {
                take(exchange);
                exchange.hangUp();
            }
            case TRUNCATES -> exchange.answer(200, "{\"status_code\": 10");
            case USES_ANOTHER_ENVELOPE -> exchange.answer(200, "{\"result\": \"ok\"}");
        }
    }

    private Taken take(OcpiExchange exchange) {
        if (forgetsLocations && exchange.method().equals("PATCH")) {
            return new Taken(2003, "Unknown location");
        }
        if (exchange.method().equals("POST") && exchange.path().startsWith(BASE + "/cdrs")) {
            String id = exchange.body().path("id").asString("");
            synchronized (cdrIds) {
                if (!cdrIds.add(id)) {
                    return new Taken(2000, "Duplicate CDR");
                }
            }
            exchange.keptAt(url(BASE + "/cdrs/" + id));
        }
        pushes.add(new Push(exchange.method(), exchange.path(), exchange.body(), exchange.headers()));
        return new Taken(1000, "");
    }

    private void await(long millis) {
        try {
            patience.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
