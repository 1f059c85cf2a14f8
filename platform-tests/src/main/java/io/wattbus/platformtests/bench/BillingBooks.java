package io.wattbus.platformtests.bench;

import io.wattbus.platformtests.harness.Rest;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ChargeDetailRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Holds what was told against what billing says of it, by its API and on its topic. */
record BillingBooks(RunningPlatform platform, List<ToldSession> told) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long LOOK_AGAIN = TimeUnit.SECONDS.toNanos(2);

    /** One line for each thing that must be so. */
    List<Figure> figures() {
        long astray = astrayInTheEnd();
        Map<String, List<JsonNode>> chains = items("/api/v1/charge-detail-records?limit=1000")
                .collect(Collectors.groupingBy(BillingBooks::sessionId));
        long records = chains.values().stream().mapToLong(List::size).sum();
        Map<String, List<String>> published = publishedInTheEnd(records);
        long corrections = chains.values().stream()
                .flatMap(List::stream)
                .filter(BillingBooks::isCredit)
                .count();
        return List.of(
                Quantity.count("sessions told", told.size(), "sessions").atLeast(1),
                Quantity.count("sessions not in their state", astray, "sessions")
                        .atMost(0),
                Quantity.count("records", records, "records"),
                Quantity.count("records taken back", corrections, "records"),
                Quantity.count("sessions with a broken chain", count(it -> !isUnbroken(chain(chains, it))), "sessions")
                        .atMost(0),
                Quantity.count("sessions billed otherwise", count(it -> !isBilled(it, chain(chains, it))), "sessions")
                        .atMost(0),
                Quantity.count("billed without being told", strangers(chains), "sessions")
                        .atMost(0),
                Quantity.count(
                                "sessions told otherwise on the topic",
                                count(it -> !ids(chain(chains, it))
                                        .equals(published.getOrDefault(
                                                it.sessionId().toString(), List.of()))),
                                "sessions")
                        .atMost(0));
    }

    private long count(Predicate<ToldSession> wrong) {
        return told.stream().filter(wrong).count();
    }

    private long strangers(Map<String, List<JsonNode>> chains) {
        var known = told.stream().map(it -> it.sessionId().toString()).collect(Collectors.toSet());
        return chains.keySet().stream().filter(it -> !known.contains(it)).count();
    }

    private long astrayInTheEnd() {
        Instant end = Instant.now().plus(PATIENCE);
        long astray = astray();
        while (astray > 0 && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(LOOK_AGAIN);
            astray = astray();
        }
        return astray;
    }

    private long astray() {
        Map<String, String> states = items("/api/v1/sessions?limit=1000")
                .collect(Collectors.toMap(
                        BillingBooks::sessionId, item -> item.required("state").asString()));
        return count(it -> !it.state().equals(states.get(it.sessionId().toString())));
    }

    private Stream<JsonNode> items(String path) {
        return Stream.of(StoryTeller.PRICED, StoryTeller.UNPRICED)
                .map(operator ->
                        Rest.of(platform.billing().url(), platform.tokens().forOperator(operator)))
                .flatMap(api -> api.items(path).stream());
    }

    /** The ids of each session's records in the order in which they first came. */
    private Map<String, List<String>> publishedInTheEnd(long records) {
        Instant end = Instant.now().plus(PATIENCE);
        Map<String, List<String>> published = published();
        while (published.values().stream().mapToLong(List::size).sum() < records
                && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(LOOK_AGAIN);
            published = published();
        }
        return published;
    }

    private Map<String, List<String>> published() {
        var journal = platform.journal();
        Map<String, ChargeDetailRecord> firsts = journal.on(Topics.CHARGE_DETAIL_RECORDS.name()).stream()
                .map(record -> journal.value(Topics.CHARGE_DETAIL_RECORDS, record))
                .collect(Collectors.toMap(
                        cdr -> cdr.getCdrId().toString(), Function.identity(), (one, _) -> one, LinkedHashMap::new));
        return firsts.values().stream()
                .collect(Collectors.groupingBy(
                        cdr -> cdr.getSessionId().toString(),
                        Collectors.mapping(cdr -> cdr.getCdrId().toString(), Collectors.toList())));
    }

    private static List<JsonNode> chain(Map<String, List<JsonNode>> chains, ToldSession session) {
        return chains.getOrDefault(session.sessionId().toString(), List.of()).stream()
                .sorted(Comparator.comparingInt(cdr -> cdr.required("revision").asInt()))
                .toList();
    }

    /** Every second record takes back the one before it, and all together come to the last that holds. */
    private static boolean isUnbroken(List<JsonNode> chain) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal holds = BigDecimal.ZERO;
        for (int i = 0; i < chain.size(); i++) {
            JsonNode cdr = chain.get(i);
            boolean credit = i % 2 == 1;
            BigDecimal total =
                    new BigDecimal(cdr.required("totalCost").required("inclVat").asString());
            sum = sum.add(total);
            holds = credit ? BigDecimal.ZERO : total;
            if (cdr.required("revision").asInt() != i
                    || isCredit(cdr) != credit
                    || (credit
                            && !cdr.required("creditReferenceId")
                                    .asString()
                                    .equals(ids(chain).get(i - 1)))) {
                return false;
            }
        }
        return sum.compareTo(holds) == 0;
    }

    private static boolean isBilled(ToldSession session, List<JsonNode> chain) {
        boolean holds = !chain.isEmpty() && !isCredit(chain.getLast());
        return session.energyWh() == 0
                ? !holds
                : holds && chain.getLast().required("energyWh").asLong() == session.energyWh();
    }

    private static List<String> ids(List<JsonNode> chain) {
        return chain.stream().map(cdr -> cdr.required("cdrId").asString()).toList();
    }

    private static boolean isCredit(JsonNode cdr) {
        return cdr.required("credit").asBoolean();
    }

    private static String sessionId(JsonNode item) {
        return item.required("sessionId").asString();
    }
}
