package io.wattbus.gateway.registry;

import java.util.regex.Pattern;

/** A location's OCPI id, unique within its operator: 1 to 36 printable ASCII characters without blank and slash. */
public record LocationId(String value) {

    private static final Pattern FORM = Pattern.compile("[!-~&&[^/]]{1,36}");

    public LocationId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A location id has 1 to 36 printable characters without blank and slash");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
