package io.wattbus.roaming.security;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are believed.
 *
 * @param publicKey PEM, X.509 SubjectPublicKeyInfo, RSA
 * @param issuer the {@code iss} that tokens must carry
 */
@Validated
@ConfigurationProperties("wattbus.jwt")
record JwtSettings(Resource publicKey, @NotBlank String issuer) {}
