package io.wattbus.platformtests.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/**
 * What the latency bench does.
 *
 * @param stations take turns
 * @param warmUpSessions sessions that are not measured
 * @param sessions sessions that are
 * @param endToCdr the most that the 99th percentile from a session's end to its charge detail record may be
 */
record LatencyWorkload(int stations, int warmUpSessions, int sessions, Duration endToCdr) {

    LatencyWorkload {
        if (stations < 1 || warmUpSessions < 0 || sessions < 1) {
            throw new IllegalArgumentException("A bench has stations and sessions");
        }
    }

    static LatencyWorkload read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new LatencyWorkload(
                number(properties, "stations"),
                number(properties, "warm-up.sessions"),
                number(properties, "sessions"),
                Duration.ofMillis(number(properties, "target.session-end-to-cdr")));
    }

    private static int number(Properties properties, String name) {
        return Integer.parseInt(properties.getProperty(name, "").strip());
    }
}
