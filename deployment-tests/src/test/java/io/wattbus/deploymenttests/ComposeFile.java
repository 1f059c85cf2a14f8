package io.wattbus.deploymenttests;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * docker-compose.yml.
 *
 * @param content with anchors and merges resolved
 */
record ComposeFile(Map<String, Object> content) {

    private static final String FILE = "docker-compose.yml";

    /** {@code ${NAME}}, {@code ${NAME:-default}}, {@code ${NAME:?message}}; {@code $$} is a dollar sign. */
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)(?:\\$\\$)*\\$\\{([A-Z_]+)(:[-?][^}]*)?}");

    static ComposeFile load() {
        return new ComposeFile(Yaml.document(Checkout.text(FILE)));
    }

    Map<String, Object> services() {
        return Yaml.at(content, "services");
    }

    Map<String, Object> service(String name) {
        return Yaml.at(content, "services", name);
    }

    Map<String, Object> environment(String service) {
        return Yaml.at(content, "services", service, "environment");
    }

    /** The variables that compose takes from its own environment and that have no default. */
    static Set<String> variablesWithoutDefault() {
        return VARIABLE.matcher(Checkout.text(FILE))
                .results()
                .filter(variable ->
                        variable.group(2) == null || variable.group(2).startsWith(":?"))
                .map((MatchResult variable) -> variable.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The variables that .env.example names. */
    static Set<String> exampleVariables() {
        return Checkout.text(".env.example")
                .lines()
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
