package io.wattbus.roaming.security;

import java.io.IOException;
import java.io.InputStream;
import java.security.interfaces.RSAPublicKey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.converter.RsaKeyConverters;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/** Scopes by path; everything not named is refused. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Partners come with credentials tokens of OCPI, which a filter of their own checks. */
    @Bean
    @Order(1)
    SecurityFilterChain partnersWithTokens(HttpSecurity http) throws Exception {
        return http.securityMatcher("/ocpi/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain scopes(HttpSecurity http, ProblemResponses problems) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health/**", "/actuator/prometheus", "/v3/api-docs/**", "/error")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/v1/partners/**", "/api/v1/deliveries")
                        .hasAuthority("SCOPE_partners:read")
                        .requestMatchers("/api/v1/partners/**", "/api/v1/deliveries/*/release")
                        .hasAuthority("SCOPE_partners:write")
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint(problems::unauthorized)
                        .accessDeniedHandler(problems::forbidden))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(problems::unauthorized)
                        .accessDeniedHandler(problems::forbidden))
                .build();
    }

    @Bean
    JwtDecoder jwtDecoder(JwtSettings settings) throws IOException {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withPublicKey(publicKey(settings)).build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefaultWithIssuer(settings.issuer())));
        return decoder;
    }

    private static RSAPublicKey publicKey(JwtSettings settings) throws IOException {
        try (InputStream pem = settings.publicKey().getInputStream()) {
            @Nullable RSAPublicKey key = RsaKeyConverters.x509().convert(pem);
            if (key == null) {
                throw new IllegalStateException(settings.publicKey() + " holds no RSA public key");
            }
            return key;
        }
    }
}
