package io.wattbus.search.statistics;

import java.util.List;

/**
 * The figures of an operator or a station.
 *
 * @param key of {@link Grouping#fields}
 */
record Group(List<String> key, Figures figures) {
    Group {
        key = List.copyOf(key);
    }
}
