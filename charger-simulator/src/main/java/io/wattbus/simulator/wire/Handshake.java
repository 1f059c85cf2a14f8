package io.wattbus.simulator.wire;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * How a connection is asked for.
 *
 * @param endpoint the full address, identity included, such as {@code ws://localhost:8180/ocpp/FI-WAT-000001}
 * @param authorization the value of the {@code Authorization} header
 * @param subprotocols offered in this order
 */
public record Handshake(URI endpoint, Optional<String> authorization, List<String> subprotocols) {

    public static final String OCPP_16 = "ocpp1.6";

    public Handshake {
        subprotocols = List.copyOf(subprotocols);
    }

    /** OCPP 1.6 without credentials, as of security profile 0. */
    public static Handshake ocpp16(URI endpoint) {
        return new Handshake(endpoint, Optional.empty(), List.of(OCPP_16));
    }

    /** The same with Basic authentication, as of security profile 1. */
    public Handshake withBasic(String user, String password) {
        byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Handshake(
                endpoint, Optional.of("Basic " + Base64.getEncoder().encodeToString(credentials)), subprotocols);
    }

    /** The same with other subprotocols on offer, or none. */
    public Handshake offering(String... others) {
        return new Handshake(endpoint, authorization, List.of(others));
    }

    @Override
    public String toString() {
        return "Handshake[" + endpoint + "]";
    }
}
