package io.wattbus.localplatform.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {

    @TempDir
    private Path directory;

    @Test
    void publicKeyVerifiesTheToken() throws Exception {
        Tokens tokens = Tokens.in(directory);

        SignedJWT token = SignedJWT.parse(tokens.forOperator("FI*WAT"));

        String pem = Files.readString(tokens.publicKey()).replaceAll("-----[A-Z ]+-----|\\s", "");
        RSAPublicKey key = (RSAPublicKey) KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem)));
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    }

    @Test
    void operatorsTokenHasAllScopesButPlatform() throws Exception {
        JWTClaimsSet claims =
                SignedJWT.parse(Tokens.in(directory).forOperator("FI*WAT")).getJWTClaimsSet();

        assertThat(claims.getIssuer()).isEqualTo("wattbus-local");
        assertThat(claims.getStringClaim("operator")).isEqualTo("FI*WAT");
        assertThat(claims.getStringClaim("scope"))
                .isEqualTo("locations:read locations:write stations:read stations:write id-tokens:read id-tokens:write"
                        + " transactions:read commands:write tariffs:read tariffs:write sessions:read sessions:write cdrs:read cdrs:write"
                        + " partners:read partners:write decisions:read decisions:write search:read statistics:read");
    }

    @Test
    void platformsTokenNamesNoOperatorAndEnds() throws Exception {
        JWTClaimsSet claims = SignedJWT.parse(
                        Tokens.in(directory).issue(Optional.empty(), Set.of(Scope.PLATFORM), Duration.ofHours(-1)))
                .getJWTClaimsSet();

        assertThat(claims.getClaim("operator")).isNull();
        assertThat(claims.getStringClaim("scope")).isEqualTo("platform");
        assertThat(claims.getExpirationTime()).isBefore(new Date());
    }

    @Test
    void keysOutliveARestart() throws Exception {
        Path key = Tokens.in(directory).publicKey();
        String before = Files.readString(key);

        assertThat(Files.readString(Tokens.in(directory).publicKey())).isEqualTo(before);
    }

    @Test
    void unknownScopeIsRefusedWithThoseThatAreKnown() {
        assertThat(Scope.parse("stations:read  platform"))
                .containsExactlyInAnyOrder(Scope.STATIONS_READ, Scope.PLATFORM);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scope.parse("stations:paint"))
                .withMessageContaining("stations:write");
    }
}
