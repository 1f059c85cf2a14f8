package io.wattbus.search.statistics;

import io.wattbus.search.web.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is told apart. */
enum Grouping {
    OPERATOR,
    STATION;

    /** The one called {@code name} in lower case. */
    static Grouping of(String name) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("by must be operator or station."));
    }

    /** The fields of a session that say to which group it belongs; groups are ordered by them. */
    List<String> fields() {
        return switch (this) {
            case OPERATOR -> List.of("operatorId");
            case STATION -> List.of("operatorId", "stationId");
        };
    }
}
