package io.wattbus.gateway.connection;

import java.time.Duration;
import java.util.function.Function;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;

/** Jetty, set up for many sockets that say little: few threads, small buffers, no compression, no idle time-out. */
final class OcppServer {

    private static final int MAX_THREADS = 16;
    private static final int ACCEPTORS = 1;
    private static final int SELECTORS = 2;
    private static final int ACCEPT_QUEUE = 1024;
    private static final int BUFFER_BYTES = 2048;
    private static final long UNLIMITED = -1; // StationSocket says what is too long
    private static final Duration HANDSHAKE_TIMEOUT = Duration.ofSeconds(30);

    private final Server server;
    private final ServerConnector connector;

    /** @param handler deals with handshakes, given the container that upgrades them */
    OcppServer(OcppProperties properties, Function<ServerWebSocketContainer, Handler> handler) {
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS);
        threads.setName("ocpp");
        server = new Server(threads);
        connector = new ServerConnector(server, ACCEPTORS, SELECTORS, new HttpConnectionFactory(http()));
        connector.setPort(properties.port());
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        connector.setIdleTimeout(HANDSHAKE_TIMEOUT.toMillis());
        server.addConnector(connector);
        server.setHandler(handler.apply(webSockets(properties)));
    }

    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setOutputBufferSize(BUFFER_BYTES);
        http.setHeaderCacheSize(0); // It is kept per connection, of 100 kB, and a connection has one request
        http.setUriCompliance(
                UriCompliance.DEFAULT.with("ocpp", Violation.BAD_UTF8_ENCODING, Violation.TRUNCATED_UTF8_ENCODING));
        return http;
    }

    private ServerWebSocketContainer webSockets(OcppProperties properties) {
        ServerWebSocketContainer webSockets = ServerWebSocketContainer.ensure(server);
        webSockets.setInvocationType(InvocationType.NON_BLOCKING);
        webSockets.setIdleTimeout(Duration.ZERO);
        webSockets.setInputBufferSize(BUFFER_BYTES);
        webSockets.setOutputBufferSize(BUFFER_BYTES);
        webSockets.setAutoFragment(true);
        webSockets.setMaxFrameSize(UNLIMITED);
        webSockets.setMaxTextMessageSize(UNLIMITED);
        webSockets.setMaxBinaryMessageSize(properties.maxFrameSize().toBytes());
        webSockets.setMaxOutgoingFrames(properties.maxOutgoingFrames());
        return webSockets;
    }

    void start() {
        run(server::start);
    }

    void stop() {
        run(server::stop);
    }

    int port() {
        return connector.getLocalPort();
    }

    private interface Step {
        void run() throws Exception;
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (Exception e) {
            throw new IllegalStateException("The OCPP listener: " + e.getMessage(), e);
        }
    }
}
