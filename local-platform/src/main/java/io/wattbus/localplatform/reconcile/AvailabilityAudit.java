package io.wattbus.localplatform.reconcile;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Redis: no EVSE shows a session as running that has ended, and each shows the status that the topic tells.
 *
 * @param stations gives the hash that availability keeps of a station; empty where it keeps none
 */
record AvailabilityAudit(Function<String, Map<String, String>> stations) implements Audit {

    private static final String WHERE = "availability";
    private static final String EVSE = "evse:";
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public Stream<Difference> differences(Ledger ledger) {
        Map<String, String> statuses = ledger.statuses();
        return ledger.stations().stream()
                .flatMap(station -> stations.apply(station).entrySet().stream()
                        .filter(field -> field.getKey().startsWith(EVSE))
                        .flatMap(field -> compare(
                                field.getKey().substring(EVSE.length()),
                                JSON.readTree(field.getValue()),
                                ledger,
                                statuses)));
    }

    private static Stream<Difference> compare(
            String evseUid, JsonNode shown, Ledger ledger, Map<String, String> statuses) {
        return Stream.concat(
                ofSession(evseUid, shown.path("session"), ledger),
                ofStatus(evseUid, shown.path("status").asString("none"), Optional.ofNullable(statuses.get(evseUid))));
    }

    private static Stream<Difference> ofSession(String evseUid, JsonNode session, Ledger ledger) {
        if (!session.path("running").asBoolean(false)) {
            return Stream.empty();
        }
        return ledger
                .session(UUID.fromString(session.required("sessionId").asString()))
                .filter(SessionFacts::ended)
                .map(ended -> difference(evseUid, "shows " + ended.subject() + ", which has ended"))
                .stream();
    }

    private static Stream<Difference> ofStatus(String evseUid, String shown, Optional<String> published) {
        return published.filter(status -> !status.equals(shown)).stream()
                .map(status -> difference(evseUid, "is %s in Redis and %s on the topic".formatted(shown, status)));
    }

    private static Difference difference(String evseUid, String what) {
        return new Difference(WHERE, "EVSE " + evseUid, what);
    }
}
