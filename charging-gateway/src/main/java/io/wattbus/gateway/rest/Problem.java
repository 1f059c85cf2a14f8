package io.wattbus.gateway.rest;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /** There is no such thing, or it is another tenant's: the caller can not tell. */
    public static Problem notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found", "There is no such object");
    }

    /** It is there already, perhaps of another tenant, who is not named. */
    public static Problem taken(String field) {
        return of(HttpStatus.CONFLICT, "taken", "The " + field + " is in use").with("field", field);
    }

    /** The body can be read and some of its fields say something that can not be. */
    public static Problem invalid(List<InvalidField> fields) {
        String detail = fields.stream()
                .map(field -> field.field() + " " + field.detail())
                .collect(Collectors.joining("; "));
        return of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-body", detail).with("errors", fields);
    }

    /** The same for one field. */
    public static Problem invalid(String field, String detail) {
        return invalid(List.of(new InvalidField(field, detail)));
    }

    /** {@code value}, which the body has to have in {@code field}. */
    public static String required(@Nullable String value, String field) {
        if (value == null) {
            throw invalid(field, "must be given");
        }
        return value;
    }

    /** What is wrong with one field. */
    public record InvalidField(String field, String detail) {}

    /** The same problem with one more member. */
    public Problem with(String member, Object value) {
        getBody().setProperty(member, value);
        return this;
    }
}
