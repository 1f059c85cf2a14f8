package io.wattbus.roaming.ocpi;

/** OCPI status codes that are given or understood here. */
public enum StatusCode {
    SUCCESS(1000),
    CLIENT_ERROR(2000),
    INVALID_PARAMETERS(2001),
    UNKNOWN_LOCATION(2003),
    UNKNOWN_TOKEN(2004),
    SERVER_ERROR(3000),
    UNABLE_TO_USE_CLIENT_API(3001),
    UNSUPPORTED_VERSION(3002),
    NO_MATCHING_ENDPOINTS(3003);

    private final int code;

    StatusCode(int code) {
        this.code = code;
    }

    /** The number. */
    public int code() {
        return code;
    }
}
