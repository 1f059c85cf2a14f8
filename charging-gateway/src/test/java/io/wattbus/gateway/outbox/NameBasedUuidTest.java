package io.wattbus.gateway.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameBasedUuidTest {

    private static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
    private static final UUID URL = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    @ParameterizedTest
    @CsvSource({
        "www.example.com, 2ed6657d-e927-568b-95e1-2665a8aea6a2",
        "python.org, 886313e1-3b8a-5372-9b90-0c9aee199e5d"
    })
    void givesTheVectorsOfRfc9562AndOfOtherLibraries(String name, UUID expected) {
        assertThat(NameBasedUuid.of(DNS, name)).isEqualTo(expected);
    }

    @Test
    void saysThatItIsOfVersion5() {
        UUID uuid = NameBasedUuid.of(URL, "https://wattbus.io");

        assertThat(uuid.version()).isEqualTo(5);
        assertThat(uuid.variant()).isEqualTo(2);
    }

    @Test
    void keepsThePartsOfABusinessKeyApart() {
        assertThat(NameBasedUuid.of("A1", "2")).isEqualTo(NameBasedUuid.of("A1", "2"));
        assertThat(NameBasedUuid.of("A1", "2")).isNotEqualTo(NameBasedUuid.of("A", "12"));
    }
}
