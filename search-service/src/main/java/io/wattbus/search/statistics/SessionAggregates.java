package io.wattbus.search.statistics;

import io.wattbus.search.index.Kind;
import io.wattbus.search.index.TenantSearch;
import io.wattbus.search.index.Terms;
import io.wattbus.search.tenant.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.aggregations.CompositeAggregationSource;
import org.opensearch.client.opensearch._types.aggregations.CompositeBucket;
import org.opensearch.client.opensearch._types.aggregations.FilterAggregate;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.springframework.stereotype.Component;

/** Asks for figures: always over the documents as they are, so that writing one again changes nothing. */
@Component
class SessionAggregates {

    private static final String STARTED = "started";
    private static final String ENDED = "ended";
    private static final String ENERGY = "energyMilliWh";
    private static final String GROUPS = "groups";

    private final TenantSearch search;

    SessionAggregates(TenantSearch search) {
        this.search = search;
    }

    /** A total and one page of its groups. */
    record Found(Figures total, List<Group> groups) {}

    /**
     * The figures of all within {@code reach}, and of at most {@code size} groups.
     *
     * @param after key of the last group seen; empty for the first
     */
    Found of(Reach reach, Interval interval, Grouping grouping, List<String> after, int size) {
        Map<String, Aggregation> wanted = new TreeMap<>(figures(interval));
        wanted.put(GROUPS, groups(interval, grouping, after, size));
        Query concerned = Terms.any(List.of(startedIn(interval), endedIn(interval)));
        Map<String, Aggregate> found = search.aggregate(Kind.SESSIONS, reach, List.of(concerned), wanted);
        return new Found(
                figures(found),
                asked(found, GROUPS).composite().buckets().array().stream()
                        .map(bucket -> group(grouping, bucket))
                        .toList());
    }

    private static Map<String, Aggregation> figures(Interval interval) {
        Aggregation energy = Aggregation.of(it -> it.sum(sum -> sum.field(ENERGY)));
        return Map.of(
                STARTED, Aggregation.of(it -> it.filter(startedIn(interval))),
                ENDED, Aggregation.of(it -> it.filter(endedIn(interval)).aggregations(ENERGY, energy)));
    }

    private static Aggregation groups(Interval interval, Grouping grouping, List<String> after, int size) {
        List<Map<String, CompositeAggregationSource>> sources = new ArrayList<>();
        Map<String, FieldValue> afterKey = new TreeMap<>();
        for (int i = 0; i < grouping.fields().size(); i++) {
            String field = grouping.fields().get(i);
            sources.add(Map.of(field, CompositeAggregationSource.of(it -> it.terms(terms -> terms.field(field)))));
            if (!after.isEmpty()) {
                afterKey.put(field, FieldValue.of(after.get(i)));
            }
        }
        return Aggregation.of(it -> it.composite(composite -> {
                    composite.sources(sources).size(size);
                    return afterKey.isEmpty() ? composite : composite.after(afterKey);
                })
                .aggregations(figures(interval)));
    }

    private static Group group(Grouping grouping, CompositeBucket bucket) {
        return new Group(
                grouping.fields().stream()
                        .map(field -> asked(bucket.key(), field).stringValue())
                        .toList(),
                figures(bucket.aggregations()));
    }

    private static Figures figures(Map<String, Aggregate> found) {
        FilterAggregate ended = asked(found, ENDED).filter();
        return new Figures(
                asked(found, STARTED).filter().docCount(),
                ended.docCount(),
                Math.round(asked(ended.aggregations(), ENERGY).sum().value()));
    }

    /** What was asked for is in the answer. */
    private static <T> T asked(Map<String, T> answer, String name) {
        return Objects.requireNonNull(answer.get(name), name);
    }

    private static Query startedIn(Interval interval) {
        return Terms.within("startedAt", interval.from(), interval.to()).orElseThrow();
    }

    private static Query endedIn(Interval interval) {
        return Terms.within("endedAt", interval.from(), interval.to()).orElseThrow();
    }
}
