package io.wattbus.billing.testing;

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

/** Signs tokens as the platform does. */
public final class Tokens {

    public static final String ALL_SCOPES =
            "tariffs:read tariffs:write sessions:read sessions:write cdrs:read cdrs:write";

    private static final KeyPair TRUSTED = keyPair();
    private static final Path PUBLIC_KEY = write(TRUSTED);

    private Tokens() {}

    static Path publicKeyFile() {
        return PUBLIC_KEY;
    }

    public static String of(String operator, String scope) {
        return sign(claims(operator, scope).build(), TRUSTED);
    }

    public static String withoutOperator(String scope) {
        return sign(claims(null, scope).build(), TRUSTED);
    }

    public static String expired(String operator) {
        Date past = Date.from(Instant.now().minusSeconds(3_600));
        return sign(claims(operator, ALL_SCOPES).expirationTime(past).build(), TRUSTED);
    }

    public static String fromAnotherIssuer(String operator) {
        return sign(claims(operator, ALL_SCOPES).issuer("somebody").build(), TRUSTED);
    }

    public static String signedByAStranger(String operator) {
        return sign(claims(operator, ALL_SCOPES).build(), keyPair());
    }

    private static JWTClaimsSet.Builder claims(String operator, String scope) {
        return new JWTClaimsSet.Builder()
                .issuer("wattbus-local")
                .subject("test")
                .expirationTime(Date.from(Instant.now().plusSeconds(3_600)))
                .claim("operator", operator)
                .claim("scope", scope);
    }

    private static String sign(JWTClaimsSet claims, KeyPair key) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
            token.sign(new RSASSASigner(key.getPrivate()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path write(KeyPair key) {
        try {
            Path file = Files.createTempFile("jwt-public", ".pem");
            file.toFile().deleteOnExit();
            String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(key.getPublic().getEncoded());
            return Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
