package io.wattbus.search.charging;

import io.wattbus.search.index.Terms;
import io.wattbus.search.privacy.TokenHash;
import io.wattbus.search.station.Stations;
import io.wattbus.search.tenant.OperatorId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.springframework.stereotype.Component;

/** Puts a query into terms over documents, which know their station but not where it stands. */
@Component
public class ChargingTerms {

    private final Stations stations;
    private final TokenHash hash;

    ChargingTerms(Stations stations, TokenHash hash) {
        this.stations = stations;
        this.hash = hash;
    }

    /**
     * The terms of {@code query} for the {@code operator}'s documents.
     *
     * @param time the field that {@code from} and {@code to} are about
     */
    public List<Query> of(OperatorId operator, ChargingQuery query, String time) {
        query.check();
        List<Query> terms = new ArrayList<>();
        Terms.is("stationId", query.stationId()).ifPresent(terms::add);
        Terms.is("locationId", query.locationId()).ifPresent(terms::add);
        Terms.is("evseUid", query.evseUid()).ifPresent(terms::add);
        Terms.within(time, query.from(), query.to()).ifPresent(terms::add);
        if (query.token() != null) {
            terms.add(chargedWith(hash.of(query.token())));
        }
        query.place()
                .map(place -> stations.describedBy(operator, null, Optional.of(place)))
                .map(ids -> Terms.isOneOf("stationId", ids))
                .ifPresent(terms::add);
        if (query.q() != null) {
            List<String> described = stations.describedBy(operator, query.q(), Optional.empty());
            terms.add(Terms.any(List.of(Terms.text(query.q()), Terms.isOneOf("stationId", described))));
        }
        return terms;
    }

    private static Query chargedWith(String hash) {
        List<Query> either = new ArrayList<>();
        Terms.is("tokenHash", hash).ifPresent(either::add);
        Terms.is("contractHash", hash).ifPresent(either::add);
        return Terms.any(either);
    }
}
