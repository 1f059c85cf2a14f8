package io.wattbus.billing.rerating;

import io.wattbus.billing.cdr.Bill;
import io.wattbus.billing.cdr.Cdr;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/**
 * A record that would be another today.
 *
 * @param members what of its bill would
 */
record Difference(UUID cdrId, UUID sessionId, List<Member> members) {

    /** By which engine and clock a bill was worked out. */
    private static final Set<String> OF_NO_MATTER = Set.of("engineVersion", "timeZone");

    /**
     * A member of a bill.
     *
     * @param issued as the record says
     * @param now as it comes out today
     */
    record Member(String name, JsonNode issued, JsonNode now) {}

    /** What {@code now} has otherwise than the record; empty if they ask for the same. */
    static Optional<Difference> between(Cdr cdr, Bill now, JsonMapper json) {
        return now.isLike(cdr.bill())
                ? Optional.empty()
                : Optional.of(new Difference(
                        cdr.cdrId().value(),
                        cdr.session().sessionId().value(),
                        members(json.valueToTree(cdr.bill()), json.valueToTree(now))));
    }

    private static List<Member> members(JsonNode issued, JsonNode now) {
        TreeSet<String> names = new TreeSet<>(issued.propertyNames());
        names.addAll(now.propertyNames());
        names.removeAll(OF_NO_MATTER);
        return names.stream()
                .map(name -> new Member(name, at(issued, name), at(now, name)))
                .filter(member -> !member.issued().equals(member.now()))
                .toList();
    }

    private static JsonNode at(JsonNode bill, String name) {
        return bill.has(name) ? bill.get(name) : NullNode.getInstance();
    }
}
