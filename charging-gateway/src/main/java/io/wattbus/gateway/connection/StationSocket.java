package io.wattbus.gateway.connection;

import java.nio.ByteBuffer;
import java.util.function.Function;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * Jetty's side of a link. Public because Jetty finds its methods by reflection; nothing here waits. It puts texts
 * together itself: Jetty would cut the line at one that is too long, and the station would never hear why.
 */
public final class StationSocket implements Session.Listener {

    private final Function<Session, Link> links;
    private final TextParts parts;
    private @Nullable Link link;

    StationSocket(Function<Session, Link> links, DataSize maxTextSize) {
        this.links = links;
        this.parts = new TextParts(maxTextSize);
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
    public void onWebSocketPartialText(String part, boolean last) {
        switch (parts.add(part, last)) {
            case TextParts.Progress.Whole(String text) -> link().receive(text);
            case TextParts.Progress.More() -> link().goOnReading();
            case TextParts.Progress.TooLong() -> link().endReading(EndReason.FRAME_TOO_LONG);
        }
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
        link().endReading(EndReason.BINARY_FRAME);
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        // Lines break; the close that follows is what counts.
    }

    @Override
    public void onWebSocketClose(int statusCode, @Nullable String reason, Callback callback) {
        link().closed();
        callback.succeed();
    }
}
