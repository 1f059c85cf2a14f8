package io.wattbus.search.index;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.Operator;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** The terms that searches are made of. */
public final class Terms {

    private Terms() {}

    /** {@code field} is {@code value}; no term if there is no value. */
    public static Optional<Query> is(String field, @Nullable Object value) {
        return Optional.ofNullable(value)
                .map(wanted -> Query.of(
                        query -> query.term(term -> term.field(field).value(FieldValue.of(wanted.toString())))));
    }

    /** {@code field} is one of {@code values}. */
    public static Query isOneOf(String field, Collection<String> values) {
        List<FieldValue> wanted = values.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(list -> list.value(wanted))));
    }

    /** {@code field} is at or after {@code from} and before {@code to}, as far as they are given. */
    public static Optional<Query> within(String field, @Nullable Instant from, @Nullable Instant to) {
        if (from == null && to == null) {
            return Optional.empty();
        }
        return Optional.of(Query.of(query -> query.range(range -> {
            range.field(field);
            if (from != null) {
                range.gte(JsonData.of(from.toString()));
            }
            if (to != null) {
                range.lt(JsonData.of(to.toString()));
            }
            return range;
        })));
    }

    /** Every word of {@code words} is in the document's text, the last one as the beginning of a word. */
    public static Query text(String words) {
        return Query.of(query ->
                query.matchBoolPrefix(match -> match.field("text").query(words).operator(Operator.And)));
    }

    /** One of {@code queries} at least. */
    public static Query any(List<Query> queries) {
        return Query.of(query -> query.bool(bool -> bool.should(queries).minimumShouldMatch("1")));
    }
}
