package io.wattbus.search.station;

import io.wattbus.search.index.Kind;
import io.wattbus.search.index.Order;
import io.wattbus.search.index.TenantSearch;
import io.wattbus.search.index.Terms;
import io.wattbus.search.place.Place;
import io.wattbus.search.tenant.OperatorId;
import io.wattbus.search.web.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.springframework.stereotype.Component;

/** The stations, as they and what happened at them are searched for. */
@Component
public class Stations {

    /** As many as OpenSearch gives at once. */
    private static final int MOST = 10_000;

    private static final Order ORDER = Order.byId("stationId");

    private final TenantSearch search;

    Stations(TenantSearch search) {
        this.search = search;
    }

    private record Id(String stationId) {}

    /**
     * The ids of the {@code operator}'s stations that {@code words} and {@code place} describe: nothing else knows where
     * a session was.
     *
     * @throws Problem if there are more than can be asked for
     */
    public List<String> describedBy(OperatorId operator, @Nullable String words, Optional<Place> place) {
        List<Id> found = search.find(Kind.STATIONS, operator, terms(words, place), ORDER, List.of(), MOST, Id.class);
        if (found.size() == MOST) {
            throw Problem.invalid("That describes " + MOST + " stations or more: say it more closely.");
        }
        return found.stream().map(Id::stationId).toList();
    }

    List<StationView> find(OperatorId operator, StationQuery query, List<FieldValue> after, int size) {
        return search.find(Kind.STATIONS, operator, query.terms(), ORDER, after, size, StationView.class);
    }

    static List<Query> terms(@Nullable String words, Optional<Place> place) {
        List<Query> terms = new ArrayList<>();
        if (words != null) {
            terms.add(Terms.text(words));
        }
        place.map(it -> it.contains("location.position")).ifPresent(terms::add);
        return terms;
    }
}
