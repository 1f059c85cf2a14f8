package io.wattbus.gateway.registry;

import java.util.regex.Pattern;

/** A charge point operator, which is a tenant: country code and OCPI party id, such as {@code FI*WAT}. */
public record OperatorId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}\\*[A-Z0-9]{3}");

    public OperatorId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An operator id is a country code, * and three characters: FI*WAT");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
