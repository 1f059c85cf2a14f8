package io.wattbus.gateway.rest;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that is answered with RFC 9457 problem details. Throw it from a controller. */
public final class Problem extends ErrorResponseException {

    private static final String TYPE_PREFIX = "urn:wattbus:problem:";

    private Problem(HttpStatus status, ProblemDetail body) {
        super(status, body, null);
    }

    /**
     * A problem of type {@code urn:wattbus:problem:<name>}.
     *
     * @param detail shown to the caller: no personal data
     */
    public static Problem of(HttpStatus status, String name, String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create(TYPE_PREFIX + name));
        return new Problem(status, body);
    }

    /** The same problem with one more member. */
    public Problem with(String member, Object value) {
        getBody().setProperty(member, value);
        return this;
    }
}
