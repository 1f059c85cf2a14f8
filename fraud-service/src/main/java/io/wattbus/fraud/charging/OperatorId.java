package io.wattbus.fraud.charging;

import java.util.regex.Pattern;

/** A tenant: an OCPI party in the form {@code FI*WAT}, country code and party id. */
public record OperatorId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}\\*[A-Z0-9]{3}");

    public OperatorId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an operator id of the form FI*WAT");
        }
    }

    /** ISO 3166 alpha-2 country code. */
    public String countryCode() {
        return value.substring(0, 2);
    }

    /** OCPI party id. */
    public String partyId() {
        return value.substring(3);
    }

    @Override
    public String toString() {
        return value;
    }
}
