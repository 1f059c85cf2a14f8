package io.wattbus.gateway.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.interfaces.RSAPublicKey;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.security.converter.RsaKeyConverters;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are trusted.
 *
 * @param issuer their {@code iss}
 * @param publicKey PEM (SubjectPublicKeyInfo) of the key that signs them
 */
@Validated
@ConfigurationProperties("wattbus.security")
record SecurityProperties(@DefaultValue("wattbus-local") String issuer, Resource publicKey) {

    RSAPublicKey readPublicKey() {
        try (InputStream pem = publicKey.getInputStream()) {
            return Objects.requireNonNull(RsaKeyConverters.x509().convert(pem));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The key that signs the API's tokens is not there: set WATTBUS_JWT_PUBLIC_KEY", e);
        }
    }
}
