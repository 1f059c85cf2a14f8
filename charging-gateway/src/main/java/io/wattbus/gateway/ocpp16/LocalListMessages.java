package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.authorization.ListedTokens;
import io.wattbus.gateway.command.StationCalls;
import io.wattbus.gateway.command.StationCalls.Reply;
import io.wattbus.gateway.locallist.LocalListCalls;
import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.StationId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Local lists in the words of OCPP 1.6 (§5.8, §5.10, §5.15, §9.2). */
record LocalListMessages(StationCalls calls) implements LocalListCalls {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PROFILES = "SupportedFeatureProfiles";
    private static final String FEATURE = "LocalAuthListManagement";
    private static final String ENABLED = "LocalAuthListEnabled";
    private static final String MESSAGE_LENGTH = "SendLocalListMaxLength";
    private static final String LIST_LENGTH = "LocalAuthListMaxLength";

    @Override
    public Ability ability(OperatorId operator, StationId station) throws InterruptedException {
        ObjectNode request = JSON.objectNode();
        ArrayNode keys = request.putArray("key");
        Arrays.asList(PROFILES, ENABLED, MESSAGE_LENGTH, LIST_LENGTH).forEach(keys::add);
        return switch (calls.call(operator, station, "GetConfiguration", request)) {
            case Reply.Answered(ObjectNode response) -> ability(operator, station, settings(response));
            case Reply.NotSupported() -> new Ability.KeepsNone();
            case Reply.NotSent(), Reply.Unclear() -> new Ability.Silent();
        };
    }

    private Ability ability(OperatorId operator, StationId station, Map<String, String> settings)
            throws InterruptedException {
        Optional<Integer> messageLength = length(settings, MESSAGE_LENGTH);
        Optional<Integer> listLength = length(settings, LIST_LENGTH);
        if (!declares(settings) || messageLength.isEmpty() || listLength.isEmpty()) {
            return new Ability.KeepsNone();
        }
        return switch (calls.call(operator, station, "GetLocalListVersion", JSON.objectNode())) {
            case Reply.Answered(ObjectNode response) -> {
                int version = response.path("listVersion").asInt();
                yield version < 0
                        ? new Ability.KeepsNone()
                        : new Ability.Keeps(version, messageLength.get(), listLength.get());
            }
            case Reply.NotSupported() -> new Ability.KeepsNone();
            case Reply.NotSent(), Reply.Unclear() -> new Ability.Silent();
        };
    }

    @Override
    public Answer send(OperatorId operator, StationId station, Update update) throws InterruptedException {
        ObjectNode request = JSON.objectNode()
                .put("listVersion", update.version())
                .put("updateType", update.full() ? UpdateType.FULL.word() : UpdateType.DIFFERENTIAL.word());
        ArrayNode list = request.putArray("localAuthorizationList");
        update.entries().forEach(entry -> list.add(entry(entry)));
        return switch (calls.call(operator, station, "SendLocalList", request)) {
            case Reply.Answered(ObjectNode response) -> answerIn(response);
            case Reply.NotSupported() -> Answer.NOT_SUPPORTED;
            case Reply.NotSent(), Reply.Unclear() -> Answer.NONE;
        };
    }

    private static ObjectNode entry(ListedTokens.Entry token) {
        ObjectNode entry = JSON.objectNode().put("idTag", token.uid());
        if (token.listed()) {
            ObjectNode info = entry.putObject("idTagInfo").put("status", AuthorizationStatus.ACCEPTED.word());
            token.validUntil().ifPresent(end -> info.put("expiryDate", end.toString()));
            token.groupId()
                    .filter(group -> group.length() <= IdTagInfo.MAX_ID_TAG)
                    .ifPresent(group -> info.put("parentIdTag", group));
        }
        return entry;
    }

    /** The responses were checked when they came. */
    private static Answer answerIn(ObjectNode response) {
        return switch (response.path("status").asString()) {
            case "Accepted" -> Answer.ACCEPTED;
            case "NotSupported" -> Answer.NOT_SUPPORTED;
            case "VersionMismatch" -> Answer.VERSION_MISMATCH;
            default -> Answer.FAILED;
        };
    }

    private static Map<String, String> settings(ObjectNode response) {
        Map<String, String> settings = new HashMap<>();
        response.path("configurationKey")
                .valueStream()
                .forEach(key -> settings.put(
                        key.path("key").asString(), key.path("value").asString("")));
        return settings;
    }

    /** A list that is switched off is not kept in step either. */
    private static boolean declares(Map<String, String> settings) {
        boolean declared = Arrays.stream(settings.getOrDefault(PROFILES, "").split(",", -1))
                .anyMatch(profile -> profile.strip().equals(FEATURE));
        return declared && !settings.getOrDefault(ENABLED, "true").strip().equalsIgnoreCase("false");
    }

    private static Optional<Integer> length(Map<String, String> settings, String key) {
        try {
            return Optional.of(Integer.valueOf(settings.getOrDefault(key, "").strip()))
                    .filter(length -> length > 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
