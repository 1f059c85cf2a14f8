package io.wattbus.billing.security;

import java.io.IOException;
import java.io.InputStream;
import java.security.interfaces.RSAPublicKey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

    @Bean
    SecurityFilterChain scopes(HttpSecurity http, ProblemResponses problems) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health/**", "/actuator/prometheus", "/v3/api-docs/**", "/error")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/v1/tariffs/**")
                        .hasAuthority("SCOPE_tariffs:read")
                        .requestMatchers("/api/v1/tariffs/**")
                        .hasAuthority("SCOPE_tariffs:write")
                        .requestMatchers(HttpMethod.GET, "/api/v1/sessions/**")
                        .hasAuthority("SCOPE_sessions:read")
                        .requestMatchers("/api/v1/sessions/**")
                        .hasAuthority("SCOPE_sessions:write")
                        .requestMatchers(HttpMethod.GET, "/api/v1/charge-detail-records/**")
                        .hasAuthority("SCOPE_cdrs:read")
                        .requestMatchers("/api/v1/charge-detail-records/**")
                        .hasAuthority("SCOPE_cdrs:write")
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
