package io.wattbus.platformtests.harness;

import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service answered. */
public record RestAnswer(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>;\\s*rel=\"?next\"?");

    /** The body as JSON. */
    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** The value at a JSON pointer of the body as text; empty when there is none. */
    public String text(String pointer) {
        return json().at(pointer).asString("");
    }

    /** The address of the next page; empty on the last. */
    Optional<String> next() {
        return headers.firstValue("Link")
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(link -> link.group(1));
    }

    /** This answer, when it is a success. */
    public RestAnswer expectSuccess() {
        if (status / 100 != 2) {
            throw new IllegalStateException("Answered with %d: %s".formatted(status, body));
        }
        return this;
    }
}
