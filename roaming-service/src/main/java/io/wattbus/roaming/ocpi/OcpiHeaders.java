package io.wattbus.roaming.ocpi;

import io.wattbus.roaming.partner.Partner;
import java.util.Map;

/** Headers of OCPI messages. */
public final class OcpiHeaders {

    public static final String REQUEST_ID = "X-Request-ID";
    public static final String CORRELATION_ID = "X-Correlation-ID";
    static final String TOTAL_COUNT = "X-Total-Count";
    static final String LIMIT = "X-Limit";

    private OcpiHeaders() {}

    /** From whom to whom a message of a functional module goes, when we send it to {@code partner}. */
    public static Map<String, String> route(Partner partner) {
        return Map.of(
                "OCPI-to-country-code", partner.party().countryCode(),
                "OCPI-to-party-id", partner.party().partyId(),
                "OCPI-from-country-code", partner.operatorId().countryCode(),
                "OCPI-from-party-id", partner.operatorId().partyId());
    }
}
