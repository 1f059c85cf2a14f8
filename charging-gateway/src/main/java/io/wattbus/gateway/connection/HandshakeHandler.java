package io.wattbus.gateway.connection;

import io.wattbus.gateway.connection.HandshakeOutcome.Refused;
import io.wattbus.gateway.connection.HandshakeOutcome.Welcome;
import io.wattbus.gateway.station.ConnectedStation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Jetty's side of the handshake, on a virtual thread because the store is asked. */
final class HandshakeHandler extends Handler.Abstract.NonBlocking {

    private static final Logger log = LoggerFactory.getLogger(HandshakeHandler.class);
    private static final String CHALLENGE = "Basic realm=\"Wattbus\", charset=\"UTF-8\"";

    private final HandshakeGate gate;
    private final Handshake handshake;
    private final ServerWebSocketContainer webSockets;
    private final LinkParts parts;

    HandshakeHandler(HandshakeGate gate, Handshake handshake, ServerWebSocketContainer webSockets, LinkParts parts) {
        this.gate = gate;
        this.handshake = handshake;
        this.webSockets = webSockets;
        this.parts = parts;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Optional<Refused> early = gate.refusal(address(request), path(request), System.nanoTime());
        if (early.isPresent()) {
            refuse(early.get(), request, response, callback);
            return true;
        }
        parts.executor().execute(() -> {
            try {
                conclude(request, response, callback);
            } catch (RuntimeException bug) {
                log.atError().setCause(bug).log("A handshake failed");
                Response.writeError(request, response, callback, bug);
            }
        });
        return true;
    }

    private void conclude(Request request, Response response, Callback callback) {
        switch (handshake.decide(handshakeIn(request))) {
            case Refused refused -> refuse(refused, request, response, callback);
            case Welcome welcome -> {
                if (!webSockets.upgrade(
                        (rq, rs, cb) -> socketFor(welcome, address(request), rs), request, response, callback)) {
                    refuse(new Refused(Refusal.NOT_A_WEBSOCKET), request, response, callback);
                }
            }
        }
    }

    private static HandshakeRequest handshakeIn(Request request) {
        return new HandshakeRequest(
                path(request),
                request.getHeaders().getCSV(HttpHeader.SEC_WEBSOCKET_SUBPROTOCOL, false),
                Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION)));
    }

    private static String address(Request request) {
        return Request.getRemoteAddr(request);
    }

    private static String path(Request request) {
        return Optional.ofNullable(request.getHttpURI().getPath()).orElse("");
    }

    private StationSocket socketFor(Welcome welcome, String address, ServerUpgradeResponse response) {
        response.setAcceptedSubProtocol(welcome.subprotocol().name());
        response.setExtensions(List.of());
        ConnectedStation station = new ConnectedStation(
                welcome.station(),
                welcome.subprotocol().version(),
                UUID.randomUUID().toString(),
                parts.clock().instant());
        return new StationSocket(
                session -> new Link(station, welcome.subprotocol(), session, address, parts),
                parts.properties().maxFrameSize());
    }

    private void refuse(Refused refused, Request request, Response response, Callback callback) {
        Refusal refusal = refused.refusal();
        parts.metrics().refused(refusal);
        log.atLevel(refusal.isTooFast() ? Level.DEBUG : Level.INFO)
                .log("Refused the handshake at {}: {}", request.getHttpURI().getPath(), refusal.label());
        if (refusal == Refusal.UNAUTHORIZED) {
            response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, CHALLENGE);
        }
        if (refusal.isTemporary()) {
            Duration after = refused.retryAfter().orElse(parts.properties().retryAfter());
            response.getHeaders()
                    .put(HttpHeader.RETRY_AFTER, after.plusMillis(999).toSeconds());
        }
        Response.writeError(request, response, callback, refusal.status(), refusal.label());
    }
}
