package io.wattbus.simulator.wire;

import java.io.IOException;
import java.time.Duration;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.client.ClientUpgradeRequest;
import org.eclipse.jetty.websocket.client.WebSocketClient;

/**
 * The one client behind all connections of a process: a selector and a handful of threads carry tens of thousands of
 * stations, none of which has a thread of its own.
 */
public final class WireClient implements AutoCloseable {

    private static final int NO_LIMIT = 1_000_000;
    private static final int BUFFER_BYTES = 2_048;
    private static final int MAX_MESSAGE_BYTES = 1 << 20;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final WebSocketClient client;

    private WireClient(WebSocketClient client) {
        this.client = client;
    }

    /** Starts the client with as many threads as the machine can use. */
    public static WireClient start() {
        WebSocketClient client = new WebSocketClient(httpClient());
        client.setIdleTimeout(Duration.ZERO);
        client.setInputBufferSize(BUFFER_BYTES);
        client.setOutputBufferSize(BUFFER_BYTES);
        client.setMaxTextMessageSize(MAX_MESSAGE_BYTES);
        client.setStopTimeout(0);
        try {
            client.start();
        } catch (Exception e) {
            throw new IllegalStateException("The WebSocket client does not start", e);
        }
        return new WireClient(client);
    }

    private static HttpClient httpClient() {
        QueuedThreadPool threads =
                new QueuedThreadPool(Math.max(8, 4 * Runtime.getRuntime().availableProcessors()), 4);
        threads.setName("wire");
        threads.setDaemon(true);
        HttpClient http = new HttpClient(new HttpClientTransportOverHTTP(1));
        http.setExecutor(threads);
        http.setConnectTimeout(CONNECT_TIMEOUT.toMillis());
        http.setMaxConnectionsPerDestination(NO_LIMIT);
        http.setMaxRequestsQueuedPerDestination(NO_LIMIT);
        http.setFollowRedirects(false);
        return http;
    }

    /** Asks for a connection and returns at once; {@code listener} hears how it went. */
    public void open(Handshake handshake, WireListener listener) {
        WireEndpoint endpoint = new WireEndpoint(listener);
        ClientUpgradeRequest request = new ClientUpgradeRequest(handshake.endpoint());
        request.setSubProtocols(handshake.subprotocols());
        handshake.authorization().ifPresent(value -> request.setHeader("Authorization", value));
        try {
            var _ = client.connect(endpoint, request, endpoint).whenComplete((session, failure) -> {
                if (failure != null) {
                    endpoint.refused(failure);
                }
            });
        } catch (IOException e) {
            endpoint.refused(e);
        }
    }

    /** Cuts every connection. */
    @Override
    public void close() {
        try {
            client.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The WebSocket client does not stop", e);
        }
    }
}
