package io.wattbus.gateway.rpc;

import static tools.jackson.core.JsonToken.END_ARRAY;
import static tools.jackson.core.JsonToken.START_ARRAY;
import static tools.jackson.core.JsonToken.START_OBJECT;
import static tools.jackson.core.JsonToken.VALUE_NULL;
import static tools.jackson.core.JsonToken.VALUE_NUMBER_INT;
import static tools.jackson.core.JsonToken.VALUE_STRING;

import io.wattbus.gateway.rpc.Frame.Call;
import io.wattbus.gateway.rpc.Frame.CallError;
import io.wattbus.gateway.rpc.Frame.CallResult;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes frames. Any text gives a result; none throws. */
public final class FrameCodec {

    private static final int CALL = 2;
    private static final int CALL_RESULT = 3;
    private static final int CALL_ERROR = 4;
    private static final int MAX_MESSAGE_ID = 36;
    private static final int MAX_DESCRIPTION = 255;

    private final JsonMapper lastKeyWins = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(16)
                            .maxNumberLength(64)
                            .maxNameLength(128)
                            .build())
                    .build())
            .enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private final JsonMapper json = lastKeyWins
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    /** What {@code text} is. */
    public Decoded decode(String text) {
        Decoded decoded = read(json, text);
        return decoded instanceof Decoded.Malformed(Defect defect, var _) && defect == Defect.DUPLICATE_KEY
                ? ambiguous(text).orElse(decoded)
                : decoded;
    }

    private Optional<Decoded> ambiguous(String text) {
        return read(lastKeyWins, text) instanceof Decoded.WellFormed(Call call)
                ? Optional.of(new Decoded.WellFormed(new Call(call.messageId(), call.action(), call.payload(), true)))
                : Optional.empty();
    }

    private static Decoded read(JsonMapper mapper, String text) {
        try (JsonParser parser = mapper.createParser(text)) {
            return new Reader(parser).read();
        }
    }

    /** The text of {@code frame}. */
    public String encode(Frame frame) {
        ArrayNode array = json.createArrayNode();
        switch (frame) {
            case Call(String id, String action, ObjectNode payload, boolean _) ->
                array.add(CALL).add(id).add(action).add(payload);
            case CallResult(String id, ObjectNode payload) ->
                array.add(CALL_RESULT).add(id).add(payload);
            case CallError(String id, String code, String description) ->
                array.add(CALL_ERROR)
                        .add(id)
                        .add(code)
                        .add(shortened(description))
                        .addObject();
        }
        return json.writeValueAsString(array);
    }

    private static String shortened(String description) {
        return description.length() <= MAX_DESCRIPTION ? description : description.substring(0, MAX_DESCRIPTION);
    }

    /** Reads one frame from left to right, so that what was read before a fault says how to answer it. */
    private static final class Reader {

        private final JsonParser parser;
        private String messageId = Frame.UNREADABLE_ID;
        private boolean answerable = true;

        Reader(JsonParser parser) {
            this.parser = parser;
        }

        Decoded read() {
            try {
                Frame frame = frame();
                expect(parser.nextToken() == END_ARRAY, Defect.WRONG_LENGTH);
                expect(parser.nextToken() == null, Defect.NOT_JSON);
                return new Decoded.WellFormed(frame);
            } catch (Fault fault) {
                return malformed(fault.defect);
            } catch (StreamConstraintsException | NumberFormatException beyondLimits) {
                return malformed(Defect.BEYOND_LIMITS);
            } catch (StreamReadException notJson) {
                return malformed(Defect.NOT_JSON);
            } catch (JacksonException duplicateKey) {
                return malformed(Defect.DUPLICATE_KEY);
            }
        }

        private Decoded malformed(Defect defect) {
            return new Decoded.Malformed(
                    defect, answerable ? Optional.of(defect.refusalOf(messageId)) : Optional.empty());
        }

        private Frame frame() {
            expect(parser.nextToken() == START_ARRAY, Defect.NOT_AN_ARRAY);
            expect(parser.nextToken() == VALUE_NUMBER_INT, Defect.NO_MESSAGE_TYPE);
            String type = parser.getString();
            answerable = type.equals("2");
            return switch (type) {
                case "2" -> call();
                case "3" -> result();
                case "4" -> error();
                default -> throw new Fault(Defect.UNKNOWN_MESSAGE_TYPE);
            };
        }

        private Call call() {
            readMessageId();
            expect(parser.nextToken() == VALUE_STRING, Defect.BAD_ACTION);
            return new Call(messageId, parser.getString(), payload());
        }

        private CallResult result() {
            readMessageId();
            return new CallResult(messageId, payload());
        }

        private CallError error() {
            readMessageId();
            expect(parser.nextToken() == VALUE_STRING, Defect.WRONG_LENGTH);
            String code = parser.getString();
            expect(parser.nextToken() == VALUE_STRING, Defect.WRONG_LENGTH);
            String description = parser.getString();
            payload();
            return new CallError(messageId, code, description);
        }

        private void readMessageId() {
            expect(parser.nextToken() == VALUE_STRING, Defect.BAD_MESSAGE_ID);
            String id = parser.getString();
            expect(!id.isEmpty() && id.length() <= MAX_MESSAGE_ID, Defect.BAD_MESSAGE_ID);
            messageId = id;
        }

        private ObjectNode payload() {
            @Nullable JsonToken token = parser.nextToken();
            if (token == VALUE_NULL) {
                return (ObjectNode) parser.objectReadContext().createObjectNode();
            }
            expect(token != END_ARRAY, Defect.NO_PAYLOAD);
            expect(token == START_OBJECT, Defect.BAD_PAYLOAD);
            return parser.readValueAsTree();
        }

        private static void expect(boolean condition, Defect otherwise) {
            if (!condition) {
                throw new Fault(otherwise);
            }
        }
    }

    /** Ends the reading of a frame. */
    private static final class Fault extends RuntimeException {

        private final transient Defect defect;

        Fault(Defect defect) {
            super(defect.label(), null, false, false);
            this.defect = defect;
        }
    }
}
