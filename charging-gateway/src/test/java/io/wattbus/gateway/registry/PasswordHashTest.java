package io.wattbus.gateway.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private static final String PASSWORD = "k9Jd-2mNq-8Xw3-Pz7t";

    @Test
    void knowsItsPassword() {
        PasswordHash hash = PasswordHash.of(PASSWORD);

        assertThat(hash.matches(bytes(PASSWORD))).isTrue();
        assertThat(hash.matches(bytes(PASSWORD + "!"))).isFalse();
        assertThat(hash.matches(new byte[0])).isFalse();
    }

    @Test
    void comparesBytesAndNotCharacters() {
        assertThat(PasswordHash.of(PASSWORD + "é").matches((PASSWORD + "é").getBytes(StandardCharsets.ISO_8859_1)))
                .isFalse();
    }

    @Test
    void looksDifferentForTheSamePassword() {
        assertThat(PasswordHash.of(PASSWORD).encoded())
                .isNotEqualTo(PasswordHash.of(PASSWORD).encoded())
                .doesNotContain(PASSWORD);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
