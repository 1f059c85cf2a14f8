package io.wattbus.gateway.authorization;

import java.util.Locale;

/** How the lines of an import are written. */
enum ImportFormat {
    /** A JSON object a line. */
    JSON_LINES,
    /** Comma-separated values (RFC 4180) below a line of field names; a value has no line break. */
    CSV;

    /** CSV if {@code contentType} says so. */
    static ImportFormat of(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith("text/csv") ? CSV : JSON_LINES;
    }
}
