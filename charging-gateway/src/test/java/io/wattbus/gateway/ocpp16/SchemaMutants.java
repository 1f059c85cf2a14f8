package io.wattbus.gateway.ocpp16;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes payloads at each of their places, one change each: most of what comes of it no schema allows. */
final class SchemaMutants {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final SchemaInstances schema;

    /** What came of a change. */
    record Mutant(String change, ObjectNode payload) {}

    SchemaMutants(SchemaInstances schema) {
        this.schema = schema;
    }

    /** All changes of {@code payload}, which {@code type} allows. */
    List<Mutant> of(ObjectNode payload, JsonNode type) {
        List<Mutant> mutants = new ArrayList<>();
        change(payload, payload, schema.resolved(type), "", mutants);
        return mutants;
    }

    private void change(ObjectNode root, ObjectNode object, JsonNode type, String path, List<Mutant> mutants) {
        note(root, path + "+unknown", mutants, object, it -> it.put("unknownField", 1));
        note(root, path + "+null", mutants, object, it -> it.putNull("unknownField"));
        for (Map.Entry<String, JsonNode> property : List.copyOf(object.properties())) {
            String name = property.getKey();
            String at = path + name;
            JsonNode value = property.getValue();
            JsonNode valueType = schema.resolved(type.get("properties").get(name));
            note(root, at + " removed", mutants, object, it -> it.remove(name));
            note(
                    root,
                    at + " renamed",
                    mutants,
                    object,
                    it -> it.set(name.toUpperCase(Locale.ROOT) + "_", it.remove(name)));
            values(value, valueType)
                    .forEach((change, other) ->
                            note(root, at + " " + change, mutants, object, it -> it.set(name, other)));
            if (value instanceof ObjectNode inner) {
                change(root, inner, valueType, at + ".", mutants);
            } else if (value instanceof ArrayNode array) {
                elements(root, array, schema.resolved(valueType.get("items")), at, mutants);
            }
        }
    }

    private void elements(ObjectNode root, ArrayNode array, JsonNode type, String at, List<Mutant> mutants) {
        JsonNode first = array.get(0);
        values(first, type).forEach((change, other) -> {
            array.set(0, other);
            mutants.add(new Mutant(at + "[0] " + change, root.deepCopy()));
            array.set(0, first);
        });
        if (first instanceof ObjectNode inner) {
            change(root, inner, type, at + "[0].", mutants);
        }
    }

    /** Applies {@code change} to {@code object} somewhere in {@code root}, keeps a copy, and takes it back. */
    private static void note(
            ObjectNode root, String label, List<Mutant> mutants, ObjectNode object, Consumer<ObjectNode> change) {
        Map<String, JsonNode> before = new LinkedHashMap<>();
        object.properties().forEach(property -> before.put(property.getKey(), property.getValue()));
        change.accept(object);
        mutants.add(new Mutant(label, root.deepCopy()));
        object.removeAll();
        object.setAll(before);
    }

    private static Map<String, JsonNode> values(JsonNode value, JsonNode type) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        values.put("null", JSON.nullNode());
        values.put("a number", JSON.numberNode(7));
        values.put("a fraction", JSON.numberNode(new BigDecimal("7.55")));
        values.put("true", JSON.booleanNode(true));
        values.put("text", JSON.stringNode("No such word"));
        values.put("empty text", JSON.stringNode(""));
        values.put("an object", JSON.objectNode());
        values.put("an array", JSON.arrayNode());
        values.put("an array of itself", JSON.arrayNode().add(value.deepCopy()));
        if (value.isString()) {
            values.put("in lower case", JSON.stringNode(value.stringValue().toLowerCase(Locale.ROOT)));
            values.put("without zone", JSON.stringNode("2026-05-01T10:00:00"));
            values.put("with half a zone", JSON.stringNode("2026-05-01T10:00:00+02"));
            values.put("a date", JSON.stringNode("2026-05-01"));
            values.put("no date", JSON.stringNode("2026-13-41T10:00:00Z"));
            values.put("a path", JSON.stringNode("files/log txt"));
        }
        if (type.has("enum")) {
            values.put("with a blank", JSON.stringNode(value.stringValue() + " "));
        }
        if (type.path("type").asString("").equals("integer")) {
            values.put("zero", JSON.numberNode(0));
            values.put("negative", JSON.numberNode(-1));
            values.put("whole with a decimal", JSON.numberNode(new BigDecimal("7.0")));
            values.put("beyond 32 bits", JSON.numberNode(1L << 31));
        }
        if (value.isNumber()) {
            values.put("in quotes", JSON.stringNode(value.asString()));
        }
        if (type.has("maxLength")) {
            int max = type.get("maxLength").intValue();
            values.put("as long as it may be", JSON.stringNode("\uD83D\uDD0C".repeat(max)));
            values.put("too long", JSON.stringNode("x".repeat(max + 1)));
        }
        if (type.path("type").asString("").equals("number")) {
            values.put("two decimals", JSON.numberNode(new BigDecimal("16.55")));
            values.put("one decimal", JSON.numberNode(new BigDecimal("0.3")));
        }
        return values;
    }
}
