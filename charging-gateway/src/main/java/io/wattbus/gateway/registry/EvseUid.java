package io.wattbus.gateway.registry;

import java.util.regex.Pattern;

/** An EVSE's OCPI uid, never reused: 1 to 36 printable ASCII characters without blank and slash. */
public record EvseUid(String value) {

    private static final Pattern FORM = Pattern.compile("[!-~&&[^/]]{1,36}");

    public EvseUid {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An EVSE uid has 1 to 36 printable characters without blank and slash");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
