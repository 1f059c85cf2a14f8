package io.wattbus.localplatform.reconcile;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A service that lists the sessions that have ended: each is there, with its energy to the Wh.
 *
 * @param lists gives the ended sessions that the service lists for an operator
 */
record CountAudit(String where, Function<String, List<JsonNode>> lists) implements Audit {

    @Override
    public Stream<Difference> differences(Ledger ledger) {
        return ledger.operators().stream().flatMap(operator -> {
            Map<UUID, Long> counted = lists.apply(operator).stream()
                    .collect(Collectors.toMap(
                            item -> UUID.fromString(item.required("sessionId").asString()),
                            item -> item.required("energyWh").asLong()));
            return Stream.concat(
                    ledger.ended(operator).stream().flatMap(session -> compare(session, counted)),
                    counted.keySet().stream()
                            .filter(id -> ledger.session(id).isEmpty())
                            .map(id -> new Difference(where, "session " + id, "is not on the topic")));
        });
    }

    private Stream<Difference> compare(SessionFacts session, Map<UUID, Long> counted) {
        Long energyWh = counted.get(session.sessionId());
        if (energyWh == null) {
            return Stream.of(new Difference(where, session.subject(), "has ended and is missing"));
        }
        return energyWh == session.energyWh()
                ? Stream.empty()
                : Stream.of(new Difference(
                        where,
                        session.subject(),
                        "has %d Wh instead of %d Wh".formatted(energyWh, session.energyWh())));
    }
}
