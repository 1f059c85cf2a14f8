package io.wattbus.gateway.connection;

import java.nio.ByteBuffer;
import java.util.function.Function;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.exceptions.MessageTooLargeException;
import org.jspecify.annotations.Nullable;

/** Jetty's side of a link. Public because Jetty finds its methods by reflection; nothing here waits. */
public final class StationSocket implements Session.Listener {

    private final Function<Session, Link> links;
    private @Nullable Link link;

    StationSocket(Function<Session, Link> links) {
        this.links = links;
    }

    @Override
    public void onWebSocketOpen(Session session) {
        link = links.apply(session);
        link.open();
    }

    private Link link() {
        if (link == null) {
            throw new IllegalStateException("Jetty opens a socket before anything else");
        }
        return link;
    }

    @Override
    public void onWebSocketText(String message) {
        link().receive(message);
    }

    @Override
    public void onWebSocketPing(ByteBuffer payload) {
        link().pinged(payload);
    }

    @Override
    public void onWebSocketPong(ByteBuffer payload) {
        link().ponged();
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        callback.succeed();
        link().end(EndReason.BINARY_FRAME);
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        if (cause instanceof MessageTooLargeException) {
            link().ending(EndReason.FRAME_TOO_LONG);
        }
    }

    @Override
    public void onWebSocketClose(int statusCode, @Nullable String reason, Callback callback) {
        link().closed();
        callback.succeed();
    }
}
