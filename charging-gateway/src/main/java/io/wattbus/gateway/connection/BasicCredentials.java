package io.wattbus.gateway.connection;

import io.wattbus.gateway.registry.StationId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** HTTP Basic credentials (RFC 7617). Passwords are bytes: OCPP-J 1.6 §6.2.2 lets a station send 20 of any value. */
final class BasicCredentials {

    private static final String SCHEME = "Basic ";

    private final String user;
    private final byte[] password;

    private BasicCredentials(String user, byte[] password) {
        this.user = user;
        this.password = password;
    }

    /** Reads an {@code Authorization} header; empty if it is of another scheme or not well-formed. */
    static Optional<BasicCredentials> parse(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? decode(header.substring(SCHEME.length()).strip()).flatMap(BasicCredentials::split)
                : Optional.empty();
    }

    private static Optional<byte[]> decode(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Optional<BasicCredentials> split(byte[] decoded) {
        String text = new String(decoded, StandardCharsets.ISO_8859_1);
        int colon = text.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Optional.of(new BasicCredentials(
                        text.substring(0, colon), Arrays.copyOfRange(decoded, colon + 1, decoded.length)));
    }

    /** Whether they are of the station that the path names, as they must be. */
    boolean areOf(StationId stationId) {
        return user.equals(stationId.value());
    }

    byte[] password() {
        return password.clone();
    }
}
