package io.wattbus.search.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request answered with RFC 9457 problem details of type {@code urn:wattbus:problem:<name>}. */
public final class Problem extends ErrorResponseException {

    static final String TYPE = "urn:wattbus:problem:";

    private Problem(HttpStatus status, ProblemDetail body) {
        super(status, body, null);
    }

    /**
     * A problem to throw from a controller.
     *
     * @param detail shown to the caller: no personal data
     */
    public static Problem of(HttpStatus status, String name, String detail) {
        return new Problem(status, detail(status, name, detail));
    }

    /** A parameter cannot be as it is. */
    public static Problem invalid(String detail) {
        return of(HttpStatus.BAD_REQUEST, "invalid-parameter", detail);
    }

    /** The body alone, for where nothing can be thrown. */
    public static ProblemDetail detail(HttpStatus status, String name, String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create(TYPE + name));
        return body;
    }
}
