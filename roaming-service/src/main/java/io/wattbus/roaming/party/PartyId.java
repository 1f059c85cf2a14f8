package io.wattbus.roaming.party;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An OCPI party in the form {@code FI*WAT}, country code and party id: an operator (a tenant) or a partner. */
public record PartyId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}\\*[A-Z0-9]{3}");
    private static final int COUNTRY_LETTERS = 2;

    public PartyId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a party of the form FI*WAT");
        }
    }

    /** The party of this country code and party id, in whatever case (OCPI CiString); empty if it can be none. */
    public static Optional<PartyId> of(String countryCode, String partyId) {
        return parse(countryCode + '*' + partyId);
    }

    /** The party in the form {@code FI*WAT}, in whatever case; empty if it is none. */
    public static Optional<PartyId> parse(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return FORM.matcher(upper).matches() ? Optional.of(new PartyId(upper)) : Optional.empty();
    }

    /** The values of {@code parties}, as SQL takes them. */
    public static String[] values(Collection<PartyId> parties) {
        return parties.stream().map(PartyId::value).toArray(String[]::new);
    }

    /** ISO 3166 alpha-2 country code. */
    public String countryCode() {
        return value.substring(0, COUNTRY_LETTERS);
    }

    /** OCPI party id. */
    public String partyId() {
        return value.substring(COUNTRY_LETTERS + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
