package io.wattbus.gateway.rpc;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** What is in the names of settings that are secrets, in lower case: OCPP's own (security whitepaper) and vendors'. */
    private static final Set<String> SECRETS =
            Set.of("authorizationkey", "password", "passphrase", "passwd", "secret", "privatekey", "psk", "pincode");

    private static final Pattern QUOTED = Pattern.compile("[{\\[]");

    private static final String USER_INFO = "(?<=://)[^/@]*(?=@)";

    private Masking() {}

    /** Whether the value of a setting, going by the setting's name, is nothing to be stored or shown. */
    public static boolean isSecret(String setting) {
        String lowerCase = lower(setting);
        return SECRETS.stream().anyMatch(lowerCase::contains);
    }

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

    /**
     * What a station says of {@code request} in its own words, to show. Some quote what they were sent: what looks like a
     * payload is left out, and so is each value of the request that would not be shown there.
     */
    public static String of(String said, JsonNode request) {
        Matcher quoted = QUOTED.matcher(said);
        String own = quoted.find() ? said.substring(0, quoted.start()) + MASK : said;
        List<String> longestFirst = hiddenIn(request).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String hidden : longestFirst) {
            own = Pattern.compile(Pattern.quote(hidden), Pattern.CASE_INSENSITIVE)
                    .matcher(own)
                    .replaceAll(MASK);
        }
        return own.replaceAll(USER_INFO, MASK);
    }

    private static Set<String> hiddenIn(JsonNode payload) {
        Set<String> hidden = new HashSet<>();
        JsonNode shown = of(payload);
        payload.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isString() && !value.equals(shown.get(field.getKey()))) {
                hidden.add(value.asString());
            } else {
                hidden.addAll(hiddenIn(value));
            }
        });
        if (payload.isArray()) {
            payload.values().forEach(item -> hidden.addAll(hiddenIn(item)));
        }
        hidden.remove("");
        return hidden;
    }

    private static JsonNode object(ObjectNode object) {
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        boolean secret = isSecret(object.path("key").asString(""))
                || isSecret(object.path("variable").asString(""));
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
