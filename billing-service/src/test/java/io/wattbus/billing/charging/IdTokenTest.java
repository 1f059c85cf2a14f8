package io.wattbus.billing.charging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdTokenTest {

    @Test
    void showsNobodyWhoseItIs() {
        IdToken token = new IdToken("04A2B9C1D2E380", "ISO14443", Optional.empty(), Optional.of("FI-WAT-C00000001-X"));

        assertThat(token.maskedUid()).isEqualTo("****380");
        assertThat(token.toString()).doesNotContain("04A2").doesNotContain("C00000001");
    }

    @Test
    void hidesAShortUidWhole() {
        assertThat(new IdToken("1234", "KEY_CODE", Optional.empty(), Optional.empty()).maskedUid())
                .isEqualTo("****");
    }
}
