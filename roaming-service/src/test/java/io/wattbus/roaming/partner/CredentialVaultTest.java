package io.wattbus.roaming.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CredentialVaultTest {

    private static final UUID PARTNER = new UUID(0, 1);

    private final CredentialVault vault = vault("0123456789abcdef0123456789abcdef");
    private final CredentialsToken token = CredentialsToken.random();

    @Test
    void whatIsSealedCanBeOpened() {
        assertThat(vault.open(PARTNER, vault.seal(PARTNER, token))).isEqualTo(token);
    }

    @Test
    void sameTokenNeverLooksTheSame() {
        assertThat(vault.seal(PARTNER, token)).isNotEqualTo(vault.seal(PARTNER, token));
    }

    @Test
    void anotherKeyOrPartnerOpensNothing() {
        byte[] sealed = vault.seal(PARTNER, token);

        assertThatThrownBy(() -> vault.open(new UUID(0, 2), sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault("fedcba9876543210fedcba9876543210").open(PARTNER, sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining(token.value());
    }

    @Test
    void keyMustHave32Bytes() {
        assertThatThrownBy(() -> vault("short")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tokenIsNotShown() {
        assertThat(token.toString()).doesNotContain(token.value());
        assertThat(token.value()).hasSize(64);
    }

    private static CredentialVault vault(String key) {
        return new CredentialVault(
                new VaultSettings(Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8))));
    }
}
