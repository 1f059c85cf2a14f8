package io.wattbus.localplatform.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Billing: every session that has ended has one charge detail record that holds, with its energy, or is visibly waiting, held
 * or not billable; and nothing else was billed.
 *
 * @param sessions gives what billing lists of an operator's sessions
 * @param cdrs gives the operator's charge detail records
 */
record BillingAudit(Function<String, List<JsonNode>> sessions, Function<String, List<JsonNode>> cdrs) implements Audit {

    private static final String WHERE = "billing";
    private static final String ISSUED = "ISSUED";
    private static final String RUNNING = "RUNNING";

    @Override
    public Stream<Difference> differences(Ledger ledger) {
        return ledger.operators().stream().flatMap(operator -> {
            Map<UUID, JsonNode> states = sessions.apply(operator).stream()
                    .collect(Collectors.toMap(BillingAudit::sessionId, Function.identity()));
            Map<UUID, List<JsonNode>> bills =
                    holding(cdrs.apply(operator)).collect(Collectors.groupingBy(BillingAudit::sessionId));
            return Stream.concat(
                    ledger.ended(operator).stream().flatMap(session -> compare(session, states, bills)),
                    bills.keySet().stream()
                            .filter(id -> ledger.session(id).isEmpty())
                            .map(id -> new Difference(WHERE, "session " + id, "is billed and not on the topic")));
        });
    }

    private static Stream<Difference> compare(
            SessionFacts session, Map<UUID, JsonNode> states, Map<UUID, List<JsonNode>> bills) {
        Optional<JsonNode> seen = Optional.ofNullable(states.get(session.sessionId()));
        String state = seen.map(it -> it.required("state").asString()).orElse("missing");
        List<JsonNode> its = bills.getOrDefault(session.sessionId(), List.of());
        return switch (state) {
            case "missing", RUNNING -> difference(session, "has ended and is " + state);
            case ISSUED ->
                seen.filter(it -> it.hasNonNull("reviewAt")).isPresent() ? Stream.empty() : compareBill(session, its);
            default -> its.isEmpty() ? Stream.empty() : difference(session, "is %s and billed".formatted(state));
        };
    }

    private static Stream<Difference> compareBill(SessionFacts session, List<JsonNode> bills) {
        if (bills.size() != 1) {
            return difference(session, "has %d charge detail records".formatted(bills.size()));
        }
        long billed = bills.getFirst().required("energyWh").asLong();
        return billed == session.energyWh()
                ? Stream.empty()
                : difference(session, "is billed with %d Wh instead of %d Wh".formatted(billed, session.energyWh()));
    }

    private static Stream<Difference> difference(SessionFacts session, String what) {
        return Stream.of(new Difference(WHERE, session.subject(), what));
    }

    /** Neither credits nor what they take back. */
    private static Stream<JsonNode> holding(List<JsonNode> cdrs) {
        Set<String> credited = cdrs.stream()
                .flatMap(cdr -> cdr.path("creditReferenceId").asStringOpt().stream())
                .collect(Collectors.toSet());
        return cdrs.stream()
                .filter(cdr -> !cdr.path("credit").asBoolean(false))
                .filter(cdr -> !credited.contains(cdr.required("cdrId").asString()));
    }

    private static UUID sessionId(JsonNode item) {
        return UUID.fromString(item.required("sessionId").asString());
    }
}
