package io.wattbus.gateway.registry;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which stations are asked for; what is not given does not matter.
 *
 * @param registration PENDING are those that somebody has to accept
 * @param search a part of the id, of its vendor, model or serial number, or of its location's name, city or address,
 *     without case
 */
record StationFilter(
        @Nullable String locationId,
        @Nullable Boolean connected,
        @Nullable String vendor,
        @Nullable String model,
        @Nullable Registration registration,
        @Nullable String search) {

    Map<String, @Nullable Object> columns() {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("location", locationId);
        columns.put("connected", connected);
        columns.put("vendor", vendor);
        columns.put("model", model);
        columns.put("registration", registration == null ? null : registration.name());
        columns.put("search", search == null ? null : search.toLowerCase(Locale.ROOT));
        return columns;
    }
}
