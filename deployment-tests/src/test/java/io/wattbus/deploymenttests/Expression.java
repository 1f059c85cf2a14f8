package io.wattbus.deploymenttests;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An expression of PromQL. */
record Expression(String text) {

    private static final Pattern STRINGS = Pattern.compile("\"[^\"]*\"");
    private static final Pattern SELECTORS = Pattern.compile("\\{[^}]*}|\\[[^]]*]");
    private static final Pattern GROUPINGS =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern NAMES = Pattern.compile("\\b([a-z_][a-z0-9_]*)\\b(?!\\s*\\()");
    private static final Set<String> OPERATORS = Set.of("or", "and", "unless", "bool", "offset", "sum", "max", "min");

    /** The metrics that it asks for. */
    Set<String> metrics() {
        String bare = GROUPINGS
                .matcher(SELECTORS.matcher(STRINGS.matcher(text).replaceAll("")).replaceAll(""))
                .replaceAll("");
        return NAMES.matcher(bare)
                .results()
                .map(name -> name.group(1))
                .filter(name -> !OPERATORS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
