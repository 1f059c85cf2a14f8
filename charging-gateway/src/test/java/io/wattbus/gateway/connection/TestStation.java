package io.wattbus.gateway.connection;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A station's end of a WebSocket. */
public final class TestStation implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final CompletableFuture<Integer> closeCode = new CompletableFuture<>();
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private @Nullable WebSocket socket;

    /** Connects as {@code identity}, with the right password. */
    public static TestStation connect(int port, String identity) {
        return connect(port, identity, credentials(identity, FakePresence.PASSWORD), "ocpp1.6");
    }

    public static TestStation connect(int port, String path, @Nullable String authorization, String... subprotocols) {
        TestStation station = new TestStation();
        WebSocket.Builder builder = CLIENT.newWebSocketBuilder();
        if (authorization != null) {
            builder.header("Authorization", authorization);
        }
        if (subprotocols.length > 0) {
            String[] lesser = Arrays.copyOfRange(subprotocols, 1, subprotocols.length);
            builder.subprotocols(subprotocols[0], lesser);
        }
        station.socket = builder.buildAsync(URI.create("ws://localhost:" + port + "/ocpp/" + path), station)
                .join();
        return station;
    }

    /** The answer to a handshake that is refused. */
    static HttpResponse<?> refusal(int port, String path, @Nullable String authorization, String... subprotocols) {
        try {
            connect(port, path, authorization, subprotocols).close();
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse();
            }
            throw e;
        }
        throw new AssertionError("Connected as " + path);
    }

    public static String credentials(String user, String password) {
        byte[] bytes = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }

    WebSocket socket() {
        if (socket == null) {
            throw new IllegalStateException("Not connected");
        }
        return socket;
    }

    public void send(String text) {
        socket().sendText(text, true).join();
    }

    /** The next text of the gateway; fails if there is none within 10 s. */
    public String next() throws InterruptedException {
        String text = received.poll(10, TimeUnit.SECONDS);
        if (text == null) {
            throw new AssertionError("Nothing came");
        }
        return text;
    }

    /** Sends {@code text} and gives the answer. */
    public String ask(String text) throws InterruptedException {
        send(text);
        return next();
    }

    /** The code that the gateway closed with, when it has. */
    public CompletableFuture<Integer> closeCode() {
        return closeCode;
    }

    boolean heardNothing() {
        return received.isEmpty();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            received.add(partial.toString());
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closeCode.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closeCode.completeExceptionally(error);
    }

    void sendBinary(byte[] data) {
        socket().sendBinary(ByteBuffer.wrap(data), true).join();
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }
}
