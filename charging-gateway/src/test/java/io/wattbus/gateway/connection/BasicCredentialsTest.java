package io.wattbus.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.registry.StationId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasicCredentialsTest {

    private static final StationId STATION = new StationId("AL1000");

    @Test
    void takesThePasswordForBytes() {
        byte[] bytes = {'A', 'L', '1', '0', '0', '0', ':', 0, 1, (byte) 0xFF, ':', (byte) 0xC3};

        BasicCredentials credentials = BasicCredentials.parse(
                        "Basic " + Base64.getEncoder().encodeToString(bytes))
                .orElseThrow();

        assertThat(credentials.areOf(STATION)).isTrue();
        assertThat(credentials.password()).containsExactly(0, 1, 0xFF, ':', 0xC3);
    }

    @Test
    void knowsThoseOfAnotherStation() {
        assertThat(parse("AL1001:secret").areOf(STATION)).isFalse();
        assertThat(parse("al1000:secret").areOf(STATION)).isFalse();
    }

    @Test
    void takesAnEmptyPassword() {
        assertThat(parse("AL1000:").password()).isEmpty();
    }

    @Test
    void doesNotCareHowTheSchemeIsWritten() {
        assertThat(BasicCredentials.parse("bAsIc QUwxMDAwOnNlY3JldA==")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic", "Basic !!!", "Basic QUwxMDAw", "Bearer QUwxMDAwOnNlY3JldA=="})
    void readsNothingElse(String header) {
        assertThat(BasicCredentials.parse(header)).isEmpty();
    }

    private static BasicCredentials parse(String credentials) {
        return BasicCredentials.parse(
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
    }
}
