package io.wattbus.gateway.connection;

import io.wattbus.gateway.connection.HandshakeOutcome.Refused;
import io.wattbus.gateway.connection.HandshakeOutcome.Welcome;
import io.wattbus.gateway.registry.Admission;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.registry.StationId;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Decides who may connect. */
final class Handshake {

    private final Subprotocols subprotocols;
    private final Presence presence;
    private final BooleanSupplier stopping;

    Handshake(Subprotocols subprotocols, Presence presence, BooleanSupplier stopping) {
        this.subprotocols = subprotocols;
        this.presence = presence;
        this.stopping = stopping;
    }

    /** Decides about {@code request}; asks the store last. */
    HandshakeOutcome decide(HandshakeRequest request) {
        if (stopping.getAsBoolean()) {
            return new Refused(Refusal.STOPPING);
        }
        return switch (StationPath.of(request.path())) {
            case StationPath.Undecodable() -> new Refused(Refusal.BAD_PATH);
            case StationPath.Nobody() -> new Refused(Refusal.UNKNOWN_STATION);
            case StationPath.Named(StationId stationId) ->
                subprotocols
                        .bestOf(request.subprotocols())
                        .map(subprotocol -> authenticate(stationId, request.authorization(), subprotocol))
                        .orElseGet(() -> new Refused(Refusal.NO_COMMON_SUBPROTOCOL));
        };
    }

    private HandshakeOutcome authenticate(StationId id, Optional<String> authorization, Subprotocol subprotocol) {
        Optional<byte[]> password = authorization
                .flatMap(BasicCredentials::parse)
                .filter(credentials -> credentials.areOf(id))
                .map(BasicCredentials::password);
        if (authorization.isPresent() && password.isEmpty()) {
            return new Refused(Refusal.UNAUTHORIZED);
        }
        try {
            return switch (presence.admit(id, password)) {
                case Admission.Admitted(Station station) -> new Welcome(station, subprotocol);
                case Admission.UnknownStation() -> new Refused(Refusal.UNKNOWN_STATION);
                case Admission.WrongPassword() -> new Refused(Refusal.UNAUTHORIZED);
            };
        } catch (DataAccessException | TransactionException storeAway) {
            return new Refused(Refusal.STORE_AWAY);
        }
    }
}
