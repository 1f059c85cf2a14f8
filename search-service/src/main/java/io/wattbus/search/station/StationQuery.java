package io.wattbus.search.station;

import io.swagger.v3.oas.annotations.Parameter;
import io.wattbus.search.index.Terms;
import io.wattbus.search.place.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** What stations are searched for; all that is given must hold. */
record StationQuery(
        @Parameter(
                description =
                        "Words in name, address, city, vendor, model, firmware or ids; the last may be a beginning")
        @Nullable
        String q,

        @Parameter(description = "latitude,longitude") @Nullable
        String near,

        @Parameter(description = "Metres around near, 1 to 500000, default 5000") @Nullable
        Integer radiusM,

        @Parameter(description = "west,south,east,north") @Nullable
        String bbox,

        @Parameter(description = "Whether it is heard") @Nullable
        ConnectionState state,

        @Parameter(description = "That one of its EVSEs has") @Nullable
        EvseStatus status) {

    List<Query> terms() {
        List<Query> terms = new ArrayList<>(Stations.terms(q, Place.of(near, radiusM, bbox)));
        Terms.is("connection.state", state).ifPresent(terms::add);
        Terms.is("evses.status", status).ifPresent(terms::add);
        return terms;
    }
}
