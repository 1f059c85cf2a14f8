package io.wattbus.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Tokens of the operators' API, signed with a key of the test's own. */
public final class Tokens {

    private static final KeyPair KEYS = newKeys();
    private static final Path PUBLIC_KEY = writePublicKey();

    private Tokens() {}

    /** Where the gateway finds the public key. */
    static Path publicKeyFile() {
        return PUBLIC_KEY;
    }

    /** A token for {@code operator}, or for the platform alone if it is null, with {@code scopes}. */
    public static String of(@Nullable String operator, String... scopes) {
        return signed("wattbus-local", Instant.now().plusSeconds(300), operator, KEYS, scopes);
    }

    /** One that has expired. */
    public static String expired(String operator, String... scopes) {
        return signed("wattbus-local", Instant.now().minusSeconds(300), operator, KEYS, scopes);
    }

    /** One of somebody else's making. */
    public static String forged(String operator, String... scopes) {
        return signed("wattbus-local", Instant.now().plusSeconds(300), operator, newKeys(), scopes);
    }

    /** One of an issuer that nobody knows. */
    public static String ofUnknownIssuer(String operator, String... scopes) {
        return signed("elsewhere", Instant.now().plusSeconds(300), operator, KEYS, scopes);
    }

    private static String signed(
            String issuer, Instant expires, @Nullable String operator, KeyPair keys, String... scopes) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("test")
                .expirationTime(Date.from(expires))
                .claim("scope", String.join(" ", scopes));
        if (operator != null) {
            claims.claim("operator", operator);
        }
        SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims.build());
        try {
            jwt.sign(new RSASSASigner(keys.getPrivate()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path writePublicKey() {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(KEYS.getPublic().getEncoded());
        try {
            Path file = Files.createTempFile("jwt-public", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
