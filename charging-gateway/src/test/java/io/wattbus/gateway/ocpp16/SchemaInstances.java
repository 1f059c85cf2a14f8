package io.wattbus.gateway.ocpp16;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes payloads that a schema allows: the same for the same seed. */
final class SchemaInstances {

    private static final int RANDOM_INSTANCES = 40;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TIMES = List.of(
            "2026-05-01T10:00:00Z",
            "2026-05-01T10:00:00.123Z",
            "2026-05-01T12:00:00+02:00",
            "2024-02-29T23:59:59.999999-11:30");

    private final ObjectNode root;
    private final Random random;

    /** How much of what may be there is there. */
    private enum Extent {
        LEAST,
        MOST,
        RANDOM
    }

    SchemaInstances(ObjectNode root, long seed) {
        this.root = root;
        this.random = new Random(seed);
    }

    /** The least, the most, and some between. */
    List<ObjectNode> all() {
        List<ObjectNode> instances = new ArrayList<>();
        instances.add((ObjectNode) make(root, Extent.LEAST));
        instances.add((ObjectNode) make(root, Extent.MOST));
        IntStream.range(0, RANDOM_INSTANCES).forEach(i -> instances.add((ObjectNode) make(root, Extent.RANDOM)));
        return instances;
    }

    /** {@code schema}, or what it refers to. */
    JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? root.at(schema.get("$ref").stringValue().substring(1)) : schema;
    }

    private JsonNode make(JsonNode reference, Extent extent) {
        JsonNode schema = resolved(reference);
        return switch (schema.get("type").stringValue()) {
            case "object" -> object(schema, extent);
            case "array" -> array(schema, extent);
            case "string" -> JSON.stringNode(text(schema, extent));
            case "integer" -> JSON.numberNode(extent == Extent.RANDOM ? 1 + random.nextInt(Integer.MAX_VALUE) : 1);
            case "number" -> JSON.numberNode(BigDecimal.valueOf(1 + random.nextInt(9_999), 1));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case String other -> throw new IllegalArgumentException("No values of type " + other);
        };
    }

    private ObjectNode object(JsonNode schema, Extent extent) {
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::stringValue).toList();
        ObjectNode object = JSON.objectNode();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (required.contains(property.getKey()) || isIncluded(extent)) {
                object.set(property.getKey(), make(property.getValue(), extent));
            }
        }
        return object;
    }

    private boolean isIncluded(Extent extent) {
        return extent == Extent.MOST || (extent == Extent.RANDOM && random.nextBoolean());
    }

    private ArrayNode array(JsonNode schema, Extent extent) {
        ArrayNode array = JSON.arrayNode();
        int size = extent == Extent.LEAST ? 1 : 1 + random.nextInt(3);
        IntStream.range(0, size).forEach(i -> array.add(make(schema.get("items"), extent)));
        return array;
    }

    private String text(JsonNode schema, Extent extent) {
        if (schema.has("enum")) {
            return schema.get("enum")
                    .get(random.nextInt(schema.get("enum").size()))
                    .stringValue();
        }
        return switch (schema.path("format").asString("")) {
            case "date-time" -> TIMES.get(random.nextInt(TIMES.size()));
            case "uri" -> "ftp://user@files.example.com:2121/a%20b?c=" + random.nextInt();
            default -> free(schema.path("maxLength").asInt(60), extent);
        };
    }

    private String free(int max, Extent extent) {
        int length = extent == Extent.RANDOM ? random.nextInt(max + 1) : extent == Extent.MOST ? max : 1;
        return random.ints(length, 0, 4)
                .mapToObj(kind -> switch (kind) {
                    case 0 -> "é";
                    case 1 -> "\uD83D\uDD0C";
                    default -> String.valueOf((char) (' ' + random.nextInt(95)));
                })
                .reduce("", String::concat);
    }
}
