package io.wattbus.simulator.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** Durations as people write them: {@code 500ms}, {@code 90s}, {@code 10m}, {@code 1h30m}, {@code 2d}. */
final class Durations {

    private static final Pattern MILLIS = Pattern.compile("(\\d+)ms");
    private static final Pattern WRITTEN = Pattern.compile("(?:(\\d+d))?((?:\\d+h)?(?:\\d+m)?(?:\\d+s)?)");

    private Durations() {}

    static Duration parse(String text) {
        Matcher millis = MILLIS.matcher(text);
        if (millis.matches()) {
            return Duration.ofMillis(Long.parseLong(millis.group(1)));
        }
        Matcher written = WRITTEN.matcher(text);
        if (text.isEmpty() || !written.matches()) {
            throw new TypeConversionException("'" + text + "' is not a duration such as 500ms, 90s, 10m or 1h30m");
        }
        String days = written.group(1) == null ? "" : written.group(1);
        String time = written.group(2).isEmpty() ? "" : "T" + written.group(2);
        return Duration.parse(("P" + days + time).toUpperCase(Locale.ROOT));
    }
}
