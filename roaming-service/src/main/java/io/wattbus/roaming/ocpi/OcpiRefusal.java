package io.wattbus.roaming.ocpi;

import org.springframework.http.HttpStatus;

/** A request of a partner that is answered with an error, in an envelope. */
public final class OcpiRefusal extends RuntimeException {

    private final HttpStatus http;
    private final StatusCode code;

    private OcpiRefusal(HttpStatus http, StatusCode code, String message) {
        super(message);
        this.http = http;
        this.code = code;
    }

    /** Understood as HTTP but not acceptable as OCPI: HTTP says 200 (OCPI, Status codes). */
    public static OcpiRefusal of(StatusCode code, String message) {
        return new OcpiRefusal(HttpStatus.OK, code, message);
    }

    /** There is no such object, or not for this partner. */
    public static OcpiRefusal notFound(String what) {
        return notFound(StatusCode.CLIENT_ERROR, what);
    }

    /** The same where OCPI has a status code of its own for it. */
    public static OcpiRefusal notFound(StatusCode code, String what) {
        return new OcpiRefusal(HttpStatus.NOT_FOUND, code, "There is no such " + what);
    }

    /** Not in the state that credentials are in (OCPI, Credentials). */
    public static OcpiRefusal methodNotAllowed(String message) {
        return new OcpiRefusal(HttpStatus.METHOD_NOT_ALLOWED, StatusCode.CLIENT_ERROR, message);
    }

    HttpStatus http() {
        return http;
    }

    StatusCode code() {
        return code;
    }

    /** What the partner is told. */
    String told() {
        return String.valueOf(getMessage());
    }
}
