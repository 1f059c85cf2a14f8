package io.wattbus.deploymenttests;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The metrics of our own that services make, by the names that Prometheus gives them. */
final class Meters {

    /** A meter's type and name, and what follows up to its registration. */
    private static final Pattern METER = Pattern.compile(
            "(Counter|Timer|Gauge|TimeGauge|DistributionSummary|\\.counter|\\.timer|\\.gauge)\\s*(?:\\.builder\\()?\\(?\\s*"
                    + "\"(wattbus(?:\\.[a-z]+)+)\"((?:(?!\\.register\\(|\\.withRegistry\\(|\\w+\\.builder\\(|;).)*)",
            Pattern.DOTALL);

    private Meters() {}

    /** The series that {@code service} can export. */
    static Set<String> of(String service) {
        Set<String> series = new TreeSet<>();
        Checkout.sources(service, "src/main/java", ".java").stream()
                .flatMap(source -> METER.matcher(source).results())
                .flatMap(Meters::series)
                .forEach(series::add);
        return series;
    }

    private static Stream<String> series(MatchResult meter) {
        String name = meter.group(2).replace('.', '_');
        return switch (meter.group(1)) {
            case "Counter", ".counter" -> Stream.of(name + "_total");
            case "Timer", ".timer" ->
                Stream.of("_seconds_count", "_seconds_sum", "_seconds_max", "_seconds_bucket")
                        .map(name::concat);
            case "DistributionSummary" ->
                Stream.of("_count", "_sum", "_max", "_bucket").map(inUnit(meter, name)::concat);
            default -> Stream.of(inUnit(meter, name));
        };
    }

    private static String inUnit(MatchResult meter, String name) {
        return meter.group(3).contains("baseUnit(\"seconds\")") ? name + "_seconds" : name;
    }
}
