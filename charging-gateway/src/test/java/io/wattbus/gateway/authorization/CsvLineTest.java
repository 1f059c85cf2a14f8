package io.wattbus.gateway.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    @Test
    void separatesValuesAtCommasThatAreNotQuoted() {
        assertThat(CsvLine.values("RFID,04A2,\"a, \"\"b\"\"\",,x "))
                .isEqualTo(List.of("RFID", "04A2", "a, \"b\"", "", "x"));
        assertThat(CsvLine.values("")).isEqualTo(List.of(""));
        assertThat(CsvLine.values("a,")).isEqualTo(List.of("a", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a", "a,\"b\"c"})
    void refusesQuotesThatAreNotClosed(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> CsvLine.values(line));
    }
}
