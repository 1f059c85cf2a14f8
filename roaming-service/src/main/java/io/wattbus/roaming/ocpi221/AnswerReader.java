package io.wattbus.roaming.ocpi221;

import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Understands a partner's answer. */
final class AnswerReader {

    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;
    private static final int SUCCESS = 200;
    private static final int REDIRECTION = 300;
    private static final int OCPI_RANGE = 1_000;

    /** 4xx that tell of the connection or the moment, not of the object. */
    private static final Set<Integer> NOT_OF_THE_OBJECT = Set.of(401, 403, 407, 408, 425, 429);

    private final JsonMapper json;

    AnswerReader(JsonMapper json) {
        this.json = json;
    }

    Answer read(int http, byte[] body, Optional<String> location) {
        if (http >= SERVER_ERROR || NOT_OF_THE_OBJECT.contains(http)) {
            return new Answer.Failure("http-" + http);
        }
        Optional<JsonNode> envelope = parse(body);
        if (http >= CLIENT_ERROR) {
            return new Answer.No(http, envelope.flatMap(AnswerReader::code), message(envelope));
        }
        if (http < SUCCESS || http >= REDIRECTION) {
            return new Answer.Failure("http-" + http);
        }
        return envelope.flatMap(AnswerReader::code)
                .map(code -> read(http, code, envelope.orElseThrow(), location))
                .orElseGet(() -> new Answer.Failure("unreadable-answer"));
    }

    private static Answer read(int http, int code, JsonNode envelope, Optional<String> location) {
        return switch (code / OCPI_RANGE) {
            case 1 -> new Answer.Success(envelope.path("data"), location);
            case 2 -> new Answer.No(http, Optional.of(code), message(Optional.of(envelope)));
            default -> new Answer.Failure("ocpi-" + code);
        };
    }

    private Optional<JsonNode> parse(byte[] body) {
        try {
            return Optional.ofNullable(json.readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> code(JsonNode envelope) {
        JsonNode code = envelope.path("status_code");
        return code.isInt() ? Optional.of(code.intValue()) : Optional.empty();
    }

    private static String message(Optional<JsonNode> envelope) {
        return envelope.map(known -> known.path("status_message").asString("")).orElse("");
    }
}
