package io.wattbus.gateway.rpc;

import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Payloads as they may be shown: without what names a person, without secrets. */
public final class Masking {

    /** What stands in the place of a value that is not shown. */
    public static final String MASK = "***";

    /** Fields that name a person or may, in lower case. */
    private static final Set<String> PERSONAL = Set.of("idtag", "parentidtag", "idtoken", "groupidtoken", "data");

    /** Configuration keys whose values are secrets, in lower case: OCPP 1.6 security whitepaper, A00 and A01. */
    private static final Set<String> SECRET_KEYS = Set.of("authorizationkey", "basicauthpassword");

    private static final String USER_INFO = "(?<=://)[^/@]*(?=@)";

    private Masking() {}

    /** A copy of {@code payload} to show. */
    public static JsonNode of(JsonNode payload) {
        return switch (payload) {
            case ObjectNode object -> object(object);
            case ArrayNode array -> {
                ArrayNode shown = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> shown.add(of(item)));
                yield shown;
            }
            default ->
                payload.isString() && payload.asString().contains("@")
                        ? JsonNodeFactory.instance.stringNode(payload.asString().replaceAll(USER_INFO, MASK))
                        : payload;
        };
    }

    private static JsonNode object(ObjectNode object) {
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        boolean secret = SECRET_KEYS.contains(lower(object.path("key").asString("")));
        object.properties().forEach(field -> {
            boolean hidden = PERSONAL.contains(lower(field.getKey()))
                    || (secret && field.getKey().equals("value"));
            shown.set(field.getKey(), hidden ? JsonNodeFactory.instance.stringNode(MASK) : of(field.getValue()));
        });
        return shown;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
