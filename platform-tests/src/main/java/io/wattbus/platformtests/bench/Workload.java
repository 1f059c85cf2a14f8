package io.wattbus.platformtests.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

/** What a bench does: the numbers of its file in {@code platform-tests/bench}. */
record Workload(Properties properties) {

    static Workload read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Workload(properties);
    }

    /**
     * The same with other numbers, each such as {@code sessions=100}.
     *
     * @throws IllegalArgumentException when one is of a name that is not there
     */
    Workload with(List<String> changes) {
        Properties changed = new Properties();
        changed.putAll(properties);
        for (String change : changes) {
            int equals = change.indexOf('=');
            String name = change.substring(0, Math.max(0, equals));
            if (!properties.containsKey(name)) {
                throw new IllegalArgumentException(
                        "'%s' changes none of %s".formatted(change, new TreeSet<>(properties.stringPropertyNames())));
            }
            changed.setProperty(name, change.substring(equals + 1));
        }
        return new Workload(changed);
    }

    /**
     * The number under {@code name}.
     *
     * @throws IllegalArgumentException when there is none, or a negative one
     */
    int number(String name) {
        String text = properties.getProperty(name, "").strip();
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("The workload needs a number " + name + ", not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    Duration seconds(String name) {
        return Duration.ofSeconds(number(name));
    }

    Duration millis(String name) {
        return Duration.ofMillis(number(name));
    }
}
