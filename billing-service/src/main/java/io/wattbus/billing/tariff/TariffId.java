package io.wattbus.billing.tariff;

import java.util.regex.Pattern;

/** OCPI id of a tariff: 1 to 36 characters that stand in a URL as they are, unique within the operator. */
public record TariffId(String value) {

    private static final Pattern FORM = Pattern.compile("[\\w.~*-]{1,36}");

    public TariffId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A tariff id has 1 to 36 letters, digits or characters of _.~*-");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
