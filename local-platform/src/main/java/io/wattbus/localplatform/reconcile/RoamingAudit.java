package io.wattbus.localplatform.reconcile;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Roaming: every partner that is registered was told of its drivers' sessions that have ended, and everything that it is
 * to be told was delivered.
 *
 * @param partners gives an operator's partners
 * @param deliveries gives what the operator's partners were told
 */
record RoamingAudit(Function<String, List<JsonNode>> partners, Function<String, List<JsonNode>> deliveries)
        implements Audit {

    private static final String WHERE = "roaming";

    @Override
    public Stream<Difference> differences(Ledger ledger) {
        return ledger.operators().stream().flatMap(operator -> {
            Map<String, JsonNode> told = deliveries.apply(operator).stream()
                    .collect(Collectors.toMap(RoamingAudit::key, delivery -> delivery));
            return Stream.concat(
                    told.values().stream()
                            .filter(delivery -> !text(delivery, "state").equals("DELIVERED"))
                            .map(RoamingAudit::waiting),
                    partners.apply(operator).stream()
                            .filter(partner -> text(partner, "state").equals("REGISTERED"))
                            .flatMap(partner -> untold(partner, ledger.ended(operator), told)));
        });
    }

    private static Stream<Difference> untold(JsonNode partner, List<SessionFacts> ended, Map<String, JsonNode> told) {
        String party = text(partner, "party");
        return ended.stream()
                .filter(session -> session.roamingParty().filter(party::equals).isPresent())
                .filter(session -> !told.containsKey(key(
                        text(partner, "partnerId"),
                        "SESSION",
                        session.sessionId().toString())))
                .map(session -> new Difference(WHERE, session.subject(), "was not told to " + party));
    }

    private static Difference waiting(JsonNode delivery) {
        return new Difference(
                WHERE,
                text(delivery, "object") + " " + text(delivery, "objectId"),
                "waits for partner " + text(delivery, "partnerId"));
    }

    private static String key(JsonNode delivery) {
        return key(text(delivery, "partnerId"), text(delivery, "object"), text(delivery, "objectId"));
    }

    private static String key(String partner, String object, String objectId) {
        return String.join(" ", partner, object, objectId);
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asString();
    }
}
