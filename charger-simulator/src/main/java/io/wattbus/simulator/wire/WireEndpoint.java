package io.wattbus.simulator.wire;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.exceptions.UpgradeException;
import org.eclipse.jetty.websocket.client.JettyUpgradeListener;
import org.jspecify.annotations.Nullable;

/** Translates what Jetty tells of one connection, the refusal included. Public, since Jetty calls it by reflection. */
public final class WireEndpoint implements Session.Listener.AutoDemanding, JettyUpgradeListener {

    private final WireListener listener;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile @Nullable Duration retryAfter;

    WireEndpoint(WireListener listener) {
        this.listener = listener;
    }

    @Override
    public void onHandshakeRequest(Request request) {
        request.onResponseHeaders(
                response -> retryAfter = seconds(response.getHeaders().get(HttpHeader.RETRY_AFTER)));
    }

    void refused(Throwable failure) {
        if (ended.compareAndSet(false, true)) {
            Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
            int status = cause instanceof UpgradeException upgrade ? Math.max(0, upgrade.getResponseStatusCode()) : 0;
            listener.refused(new HandshakeRefused(status, retryAfter, cause));
        }
    }

    @Override
    public void onWebSocketOpen(Session session) {
        listener.opened(new Wire(session));
    }

    @Override
    public void onWebSocketText(String text) {
        listener.received(text);
    }

    /** What an error comes to is told by the end of the connection, or by the refusal. */
    @Override
    public void onWebSocketError(Throwable cause) {}

    @Override
    public void onWebSocketClose(int code, @Nullable String reason, Callback callback) {
        callback.succeed();
        if (ended.compareAndSet(false, true)) {
            listener.closed(code, reason == null ? "" : reason);
        }
    }

    private static @Nullable Duration seconds(@Nullable String header) {
        return header == null || !header.matches("\\d{1,6}") ? null : Duration.ofSeconds(Long.parseLong(header));
    }
}
