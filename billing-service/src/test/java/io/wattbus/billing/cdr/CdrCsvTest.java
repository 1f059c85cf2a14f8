package io.wattbus.billing.cdr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CdrCsvTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "plain|plain",
                "a,b|\"a,b\"",
                "a\"b|\"a\"\"b\"",
                "=1+1|'=1+1",
                "+1|'+1",
                "-1|'-1",
                "@x|'@x",
                "=A1,B1|\"'=A1,B1\"",
                "a=1|a=1"
            })
    void cellsAreTextWhateverIsInThem(String text, String cell) {
        assertThat(CdrCsv.cell(text)).isEqualTo(cell);
    }
}
