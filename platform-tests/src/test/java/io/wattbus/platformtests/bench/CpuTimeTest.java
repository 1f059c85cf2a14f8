package io.wattbus.platformtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CpuTimeTest {

    @Test
    void readsTheTimesBehindANameWithSpacesAndBrackets() {
        String stat = "4711 (a) b (c) S 1 4711 4711 0 -1 4194560 100 200 0 0 11 22 33 44 20 0 1 0 5";

        assertThat(CpuTime.parse(stat)).isEqualTo(110);
    }

    @Test
    void knowsThatThisProcessHasComputed() {
        assertThat(CpuTime.ofTree(ProcessHandle.current().pid())).isPositive();
        assertThat(CpuTime.ofTree(Long.MAX_VALUE)).isEqualTo(Duration.ZERO);
    }
}
