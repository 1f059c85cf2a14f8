package io.wattbus.search.index;

import java.util.Locale;

/** What is kept in OpenSearch; each kind in an index of its own, which searches reach by its alias. */
public enum Kind {
    STATIONS,
    SESSIONS,
    RECORDS,
    DECISIONS;

    /** The name under which it is searched, whichever generation is served. */
    public String alias() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The index of a generation, such as {@code sessions-v1}. */
    public String index(int generation) {
        return alias() + "-v" + generation;
    }
}
