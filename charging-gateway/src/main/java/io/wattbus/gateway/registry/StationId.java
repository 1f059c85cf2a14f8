package io.wattbus.gateway.registry;

import java.util.regex.Pattern;

/**
 * A charging station's identity, unique in the installation: 1 to 48 printable ASCII characters without blank, slash
 * and colon (OCPP-J gives it as the last segment of the URL and as the user of Basic authentication).
 */
public record StationId(String value) {

    private static final Pattern FORM = Pattern.compile("[!-~&&[^/:]]{1,48}");

    public StationId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A station id has 1 to 48 printable characters without blank, slash and colon");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
