package io.wattbus.gateway.messagelog;

import io.wattbus.gateway.rpc.Masking;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What of a frame may be kept: nothing personal, no secret, nothing long, and only what every store takes. */
final class Shown {

    private static final int LONGEST_TEXT = 500;

    /** Fields of which only the length is shown, in lower case. */
    private static final Set<String> CERTIFICATES =
            Set.of("certificate", "certificatechain", "csr", "signingcertificate", "signature");

    private Shown() {}

    static JsonNode payload(JsonNode payload) {
        return shortened(Masking.of(payload));
    }

    private static JsonNode shortened(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> object(object);
            case ArrayNode array -> {
                ArrayNode shown = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> shown.add(shortened(item)));
                yield shown;
            }
            default ->
                node.isString() ? JsonNodeFactory.instance.stringNode(text(node.asString(), LONGEST_TEXT)) : node;
        };
    }

    private static ObjectNode object(ObjectNode object) {
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(field -> {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (CERTIFICATES.contains(lower(name)) && value.isString()) {
                shown.put(name, length(value.asString()));
            } else {
                shown.set(text(name, LONGEST_TEXT), shortened(value));
            }
        });
        return shown;
    }

    private static String length(String text) {
        return Masking.MASK + " (" + text.length() + " characters)";
    }

    /** {@code text} without what can not be stored, and at most about {@code max} characters of it. */
    static String text(String text, int max) {
        String part = text.length() <= max ? text : text.substring(0, max) + "… (" + text.length() + " characters)";
        return part.codePoints().noneMatch(Shown::isForbidden)
                ? part
                : part.codePoints()
                        .map(codePoint -> isForbidden(codePoint) ? '\uFFFD' : codePoint)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isForbidden(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.SURROGATE || type == Character.CONTROL;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
