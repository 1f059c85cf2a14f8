package io.wattbus.platformtests.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WorkloadTest {

    @Test
    void theLatencyBenchMeasuresAThousandSessionsAgainstTwoSeconds() throws IOException {
        Workload workload = Workload.read(Path.of("bench", "latency.properties"));

        assertThat(workload.number("sessions")).isGreaterThanOrEqualTo(1_000);
        assertThat(workload.number("warm-up.sessions")).isPositive();
        assertThat(workload.millis("target.session-end-to-cdr")).hasSeconds(2);
    }

    @Test
    void saysWhichNumberIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Workload(new Properties()).number("sessions"))
                .withMessageContaining("sessions");
    }
}
