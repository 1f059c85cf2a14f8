package io.wattbus.search.index;

import io.wattbus.search.tenant.OperatorId;
import io.wattbus.search.tenant.Reach;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.search.Hit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The only way to read documents. Whose is asked with every question and becomes a filter beside the caller's own, which
 * can narrow it and never widen it.
 */
@Component
public class TenantSearch {

    private static final List<String> HASHES = List.of("tokenHash", "contractHash");

    private final OpenSearch openSearch;
    private final Indices indices;
    private final JsonMapper json;

    TenantSearch(OpenSearch openSearch, Indices indices, JsonMapper json) {
        this.openSearch = openSearch;
        this.indices = indices;
        this.json = json;
    }

    /**
     * The {@code operator}'s documents that fulfil every one of {@code terms}, as {@code view}s.
     *
     * @param after where the last one seen stands in {@code order}; empty for the first
     * @throws StoreAwayException if OpenSearch is away
     */
    public <T> List<T> find(
            Kind kind,
            OperatorId operator,
            List<Query> terms,
            Order order,
            List<FieldValue> after,
            int size,
            Class<T> view) {
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(kind.alias())
                .query(within(new Reach.Own(operator), terms))
                .source(source -> source.filter(filter -> filter.excludes(HASHES)))
                .sort(order.options())
                .trackTotalHits(total -> total.enabled(false))
                .size(size);
        if (!after.isEmpty()) {
            request.searchAfter(after);
        }
        return search(request.build()).stream()
                .map(document -> json.convertValue(document, view))
                .toList();
    }

    /**
     * What {@code wanted} gives over the documents within {@code reach} that fulfil every one of {@code terms}.
     *
     * @throws StoreAwayException if OpenSearch is away
     */
    public Map<String, Aggregate> aggregate(
            Kind kind, Reach reach, List<Query> terms, Map<String, Aggregation> wanted) {
        indices.make();
        SearchRequest request = new SearchRequest.Builder()
                .index(kind.alias())
                .query(within(reach, terms))
                .aggregations(wanted)
                .trackTotalHits(total -> total.enabled(false))
                .size(0)
                .build();
        return openSearch.ask(it -> it.search(request, Object.class)).aggregations();
    }

    private List<Object> search(SearchRequest request) {
        indices.make();
        return openSearch.ask(it -> it.search(request, Object.class)).hits().hits().stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Query within(Reach reach, List<Query> terms) {
        Optional<Query> tenant = switch (reach) {
            case Reach.Own(OperatorId operator) -> Terms.is("operatorId", operator);
            case Reach.Everyone() -> Optional.empty();
        };
        return Query.of(query -> query.bool(bool -> {
            tenant.ifPresent(bool::filter);
            return bool.filter(terms);
        }));
    }
}
