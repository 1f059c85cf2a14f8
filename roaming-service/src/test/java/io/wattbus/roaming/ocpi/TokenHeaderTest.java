package io.wattbus.roaming.ocpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.roaming.partner.CredentialsToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenHeaderTest {

    private static final CredentialsToken TOKEN = new CredentialsToken("example-token");

    @Test
    void tokenIsSentInBase64() {
        assertThat(TokenHeader.of(TOKEN)).isEqualTo("Token ZXhhbXBsZS10b2tlbg==");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Token ZXhhbXBsZS10b2tlbg==", "token ZXhhbXBsZS10b2tlbg==", "Token ZXhhbXBsZS10b2tlbgo="})
    void tokenIsReadAlsoWithTheLineBreakOfTheSpecificationsExample(String header) {
        assertThat(TokenHeader.parse(header)).contains(TOKEN);
    }

    @Test
    void tokenOfAnOlderPlatformIsSentAndReadAsItIs() {
        CredentialsToken plain = new CredentialsToken("example-token", true);

        assertThat(TokenHeader.of(plain)).isEqualTo("Token example-token");
        assertThat(TokenHeader.parsePlain("Token example-token")).contains(plain);
        assertThat(TokenHeader.parsePlain("Bearer example-token")).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Token", "Token ", "Token !", "Bearer ZXhhbXBsZS10b2tlbg==", "Token example-token"})
    void anythingElseIsNone(String header) {
        assertThat(TokenHeader.parse(header)).isEmpty();
    }
}
