package io.wattbus.deploymenttests;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The variables that a service takes its settings from.
 *
 * @param read those that its application.yaml names
 * @param pinned those whose effect a test of its settings asserts
 */
record Settings(Set<String> read, Set<String> pinned) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(WATTBUS_[A-Z_]+)");
    private static final Pattern NAME = Pattern.compile("\\b(WATTBUS_[A-Z_]+)\\b");

    static Settings of(String service) {
        String yaml = Checkout.text(service + "/src/main/resources/application.yaml");
        String tests = String.join("\n", Checkout.sources(service, "src/test/java", "SettingsTest.java"));
        return new Settings(names(PLACEHOLDER, yaml), names(NAME, tests));
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
