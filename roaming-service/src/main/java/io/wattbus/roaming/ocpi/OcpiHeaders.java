package io.wattbus.roaming.ocpi;

import io.wattbus.roaming.party.PartyId;
import java.util.Map;

/** Headers of OCPI messages. */
public final class OcpiHeaders {

    public static final String REQUEST_ID = "X-Request-ID";
    public static final String CORRELATION_ID = "X-Correlation-ID";
    static final String TOTAL_COUNT = "X-Total-Count";
    static final String LIMIT = "X-Limit";

    static final String TO_COUNTRY = "OCPI-to-country-code";
    static final String TO_PARTY = "OCPI-to-party-id";
    static final String FROM_COUNTRY = "OCPI-from-country-code";
    static final String FROM_PARTY = "OCPI-from-party-id";

    private OcpiHeaders() {}

    /** From whom to whom a message of a functional module goes. */
    public static Map<String, String> route(PartyId from, PartyId to) {
        return Map.of(
                TO_COUNTRY, to.countryCode(),
                TO_PARTY, to.partyId(),
                FROM_COUNTRY, from.countryCode(),
                FROM_PARTY, from.partyId());
    }
}
