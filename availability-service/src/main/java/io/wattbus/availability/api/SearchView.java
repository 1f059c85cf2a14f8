package io.wattbus.availability.api;

import io.wattbus.availability.view.LocationView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search has found: either locations or, for a large box, clusters of them.
 *
 * @param items nearest to the centre first
 * @param stale true where it may have changed since; absent otherwise
 */
record SearchView(
        @Nullable List<LocationView> items,
        @Nullable List<ClusterView> clusters,
        @Nullable Boolean stale) {}
