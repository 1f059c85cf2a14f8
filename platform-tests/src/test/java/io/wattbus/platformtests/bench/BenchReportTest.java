package io.wattbus.platformtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchReportTest {

    private static final Machine MACHINE = new Machine(2, 4096, "25", "Linux 6");

    @Test
    void holdsThe99thPercentileAgainstTheTarget() {
        assertThat(report(measured(Optional.of(Duration.ofMillis(100)))).reachesTargets())
                .isTrue();
        assertThat(report(measured(Optional.of(Duration.ofMillis(98)))).reachesTargets())
                .isFalse();
        assertThat(report(measured(Optional.empty())).reachesTargets()).isTrue();
    }

    @Test
    void showsTheFiguresBesideTheTarget() {
        assertThat(report(measured(Optional.of(Duration.ofSeconds(2)))).table())
                .contains("end", "100", "50.0", "90.0", "99.0", "100.0", "< 2000");
    }

    @Test
    void writesWhatAMachineCanRead(@TempDir Path directory) throws IOException {
        Path file = report(measured(Optional.of(Duration.ofSeconds(2)))).writeTo(directory);

        JsonNode written = new JsonMapper().readTree(file.toFile());
        assertThat(file).hasFileName("sample.json");
        assertThat(written.at("/machine/cores").asInt()).isEqualTo(2);
        assertThat(written.at("/results/0/value").asDouble()).isBetween(99.0, 99.1);
        assertThat(written.at("/results/0/unit").asString()).isEqualTo("ms");
        assertThat(written.at("/results/0/target").asInt()).isEqualTo(2_000);
        assertThat(written.at("/results/0/percentiles/p50").asDouble()).isBetween(50.0, 50.1);
    }

    @Test
    void holdsASingleFigureAgainstItsBound() {
        Quantity rate = Quantity.of("rate", 5_000, "messages/s");

        assertThat(rate.reachesTarget()).isTrue();
        assertThat(rate.atLeast(5_000).reachesTarget()).isTrue();
        assertThat(rate.atLeast(6_000).reachesTarget()).isFalse();
        assertThat(rate.atMost(4_000).reachesTarget()).isFalse();
        assertThat(rate.atLeast(6_000).row()).contains("5,000", "messages/s", ">= 6,000");
    }

    private static BenchReport report(Measurement measured) {
        return new BenchReport("sample", MACHINE, List.of(measured));
    }

    private static Measurement measured(Optional<Duration> target) {
        Measurement measured = new Measurement("end", target);
        LongStream.rangeClosed(1, 100).forEach(millis -> measured.add(millis * 1_000_000));
        return measured;
    }
}
