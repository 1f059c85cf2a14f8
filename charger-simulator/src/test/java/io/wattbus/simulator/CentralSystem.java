package io.wattbus.simulator;

import io.wattbus.simulator.rpc.Frame;
import io.wattbus.simulator.rpc.Frames;
import io.wattbus.simulator.rpc.Json;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import tools.jackson.databind.JsonNode;

/** A central system on a real socket that does as the test tells it, and else as a good one does. */
public final class CentralSystem implements AutoCloseable {

    /** A call as it arrived. */
    public record Received(String stationId, String messageId, String action, JsonNode payload) {}

    private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");

    static {
        JETTY.setLevel(Level.WARNING);
    }

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, 1, 1);
    private final Queue<Received> received = new ConcurrentLinkedQueue<>();
    private final List<String> credentials = new CopyOnWriteArrayList<>();
    private final Map<String, Function<Received, Reply>> replies = new ConcurrentHashMap<>();
    private final Map<String, Session> lines = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Frame>> asked = new ConcurrentHashMap<>();
    private final Map<String, Integer> transactions = new ConcurrentHashMap<>();
    private final Map<Integer, JsonNode> starts = new ConcurrentHashMap<>();
    private final AtomicInteger transactionIds = new AtomicInteger(1_000);
    private final AtomicInteger handshakes = new AtomicInteger();
    private volatile int refusal;
    private volatile int retryAfterSeconds;

    private CentralSystem() {
        server.addConnector(connector);
        WebSocketUpgradeHandler handler = WebSocketUpgradeHandler.from(server, container -> {
            container.setInputBufferSize(2_048);
            container.addMapping("/*", this::handshake);
        });
        server.setHandler(handler);
        server.setStopTimeout(0);
    }

    public static CentralSystem start() throws Exception {
        CentralSystem system = new CentralSystem();
        system.server.start();
        return system;
    }

    public URI address() {
        return URI.create("ws://localhost:" + connector.getLocalPort() + "/ocpp");
    }

    /** From now on {@code reply} answers {@code action}. */
    public void answering(String action, Function<Received, Reply> reply) {
        replies.put(action, reply);
    }

    public void answeringAsUsual(String action) {
        replies.remove(action);
    }

    public void refusingHandshakes(int status, int retryAfter) {
        retryAfterSeconds = retryAfter;
        refusal = status;
    }

    public void acceptingHandshakes() {
        refusal = 0;
    }

    public int handshakes() {
        return handshakes.get();
    }

    public List<String> credentials() {
        return credentials;
    }

    /** Everything so far, in the order of its arrival. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    public List<Received> received(String action) {
        return received.stream().filter(call -> call.action().equals(action)).toList();
    }

    /** The actions in the order of their arrival. */
    public List<String> actions() {
        return received.stream().map(Received::action).toList();
    }

    public boolean hears(String stationId) {
        return lines.containsKey(stationId);
    }

    /** The StartTransaction that got this id. */
    public JsonNode startOf(int transactionId) {
        return starts.get(transactionId);
    }

    /** Calls a station; completes with its answer. */
    public CompletableFuture<Frame> call(String stationId, String action, Object payload) {
        String messageId = "c-" + asked.size() + "-" + action;
        CompletableFuture<Frame> answer = new CompletableFuture<>();
        asked.put(messageId, answer);
        say(stationId, Frames.call(messageId, action, Json.write(payload)));
        return answer;
    }

    public void say(String stationId, String text) {
        lines.get(stationId).sendText(text, org.eclipse.jetty.websocket.api.Callback.NOOP);
    }

    public void cut(String stationId) {
        lines.get(stationId).disconnect();
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }

    private Object handshake(ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
        handshakes.incrementAndGet();
        credentials.add(String.valueOf(request.getHeaders().get("Authorization")));
        if (refusal != 0) {
            response.setStatus(refusal);
            if (retryAfterSeconds > 0) {
                response.getHeaders().put("Retry-After", Integer.toString(retryAfterSeconds));
            }
            callback.succeeded();
            return null;
        }
        request.getSubProtocols().stream().findFirst().ifPresent(response::setAcceptedSubProtocol);
        return new Line(request.getHttpURI().getPath().substring("/ocpp/".length()));
    }

    /** Any reply that is not told otherwise: accepted, and a repeated start gets the same transaction id. */
    private Reply usual(Received call) {
        return switch (call.action()) {
            case "BootNotification" ->
                Reply.result(Map.of("status", "Accepted", "interval", 300, "currentTime", "2026-05-04T08:00:00Z"));
            case "Heartbeat" -> Reply.result(Map.of("currentTime", "2026-05-04T08:00:00Z"));
            case "Authorize" -> Reply.result(Map.of("idTagInfo", Map.of("status", "Accepted")));
            case "StartTransaction" ->
                Reply.result(Map.of(
                        "idTagInfo",
                        Map.of("status", "Accepted"),
                        "transactionId",
                        transactions.computeIfAbsent(call.stationId() + call.payload(), _ -> begin(call))));
            default -> Reply.result(Map.of());
        };
    }

    private int begin(Received call) {
        int transactionId = transactionIds.incrementAndGet();
        starts.put(transactionId, call.payload());
        return transactionId;
    }

    /** Public, since Jetty calls it by reflection. */
    public final class Line implements Session.Listener.AutoDemanding {

        private final String stationId;
        private Session session;

        Line(String stationId) {
            this.stationId = stationId;
        }

        @Override
        public void onWebSocketOpen(Session opened) {
            session = opened;
            lines.put(stationId, opened);
        }

        @Override
        public void onWebSocketText(String text) {
            switch (Frames.parse(text)) {
                case Frame.Call call -> {
                    Received arrived = new Received(stationId, call.messageId(), call.action(), call.payload());
                    received.add(arrived);
                    reply(
                            call.messageId(),
                            replies.getOrDefault(call.action(), CentralSystem.this::usual)
                                    .apply(arrived));
                }
                case Frame.CallResult result -> asked.get(result.messageId()).complete(result);
                case Frame.CallError error -> asked.get(error.messageId()).complete(error);
                case Frame.Unreadable _ -> {}
            }
        }

        @Override
        public void onWebSocketError(Throwable cause) {}

        @Override
        public void onWebSocketClose(int code, String reason, org.eclipse.jetty.websocket.api.Callback callback) {
            lines.remove(stationId, session);
            callback.succeed();
        }

        private void reply(String messageId, Reply reply) {
            switch (reply) {
                case Reply.Result(Object payload) -> send(Frames.result(messageId, Json.write(payload)));
                case Reply.Failure(String code) -> send(Frames.error(messageId, code, ""));
                case Reply.Silence _ -> {}
                case Reply.Cut _ -> session.disconnect();
                case Reply.Close(int code) -> session.close(code, "", org.eclipse.jetty.websocket.api.Callback.NOOP);
            }
        }

        private void send(String text) {
            session.sendText(text, org.eclipse.jetty.websocket.api.Callback.NOOP);
        }
    }
}
