package io.wattbus.roaming.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request answered with RFC 9457 problem details of type {@code urn:wattbus:problem:<name>}. */
public final class Problem extends ErrorResponseException {

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

    /** Nothing of that name here, or not for this caller. */
    public static Problem notFound(String what) {
        return of(HttpStatus.NOT_FOUND, "not-found", "There is no such " + what + ".");
    }

    /** The body alone, for where nothing can be thrown. */
    public static ProblemDetail detail(HttpStatus status, String name, String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create("urn:wattbus:problem:" + name));
        return body;
    }

    /** The same problem with one more member. */
    public Problem with(String member, Object value) {
        getBody().setProperty(member, value);
        return this;
    }
}
