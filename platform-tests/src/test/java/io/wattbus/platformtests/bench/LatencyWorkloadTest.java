package io.wattbus.platformtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatencyWorkloadTest {

    @Test
    void theWorkloadOfTheRepositoryMeasuresAThousandSessionsAgainstTwoSeconds() throws IOException {
        LatencyWorkload workload = LatencyWorkload.read(Path.of("bench", "latency.properties"));

        assertThat(workload.sessions()).isGreaterThanOrEqualTo(1_000);
        assertThat(workload.warmUpSessions()).isPositive();
        assertThat(workload.endToCdr()).isEqualTo(Duration.ofSeconds(2));
    }
}
