package io.wattbus.gateway.security;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;
import static org.springframework.security.authorization.AuthorizationManagers.anyOf;

import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who may call what: the table of scopes. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {

    private static final String[] OPEN = {
        "/actuator/health/**", "/actuator/prometheus", "/v3/api-docs/**", "/v3/api-docs.yaml", "/error"
    };

    @Bean
    SecurityFilterChain api(HttpSecurity http, ProblemResponses problems) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(GET, "/api/v1/operators/{operatorId}")
                        .access(anyOf(scope("platform"), ownOperator()))
                        .requestMatchers("/api/v1/operators/**")
                        .access(scope("platform"))
                        .requestMatchers(GET, "/api/v1/locations/**")
                        .access(scope("locations:read"))
                        .requestMatchers("/api/v1/locations/**")
                        .access(scope("locations:write"))
                        .requestMatchers(GET, "/api/v1/stations/*/commands/**")
                        .access(scope("stations:read"))
                        .requestMatchers("/api/v1/stations/*/commands/**")
                        .access(scope("commands:write"))
                        .requestMatchers(POST, "/api/v1/stations/*/reservations")
                        .access(scope("commands:write"))
                        .requestMatchers(DELETE, "/api/v1/stations/*/reservations/*")
                        .access(scope("commands:write"))
                        .requestMatchers(GET, "/api/v1/stations/**")
                        .access(scope("stations:read"))
                        .requestMatchers("/api/v1/stations/**")
                        .access(scope("stations:write"))
                        .requestMatchers(GET, "/api/v1/id-tokens/**")
                        .access(scope("id-tokens:read"))
                        .requestMatchers("/api/v1/id-tokens/**")
                        .access(scope("id-tokens:write"))
                        .requestMatchers(GET, "/api/v1/agreements/**")
                        .access(scope("id-tokens:read"))
                        .requestMatchers("/api/v1/agreements/**")
                        .access(scope("id-tokens:write"))
                        .requestMatchers(GET, "/api/v1/transactions/**")
                        .access(scope("transactions:read"))
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> {}).authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    JwtDecoder jwtDecoder(SecurityProperties properties) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withPublicKey(properties.readPublicKey()).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(properties.issuer()));
        return decoder;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new TenantResolver());
    }

    private static AuthorizationManager<RequestAuthorizationContext> scope(String name) {
        return hasAuthority("SCOPE_" + name);
    }

    private static AuthorizationManager<RequestAuthorizationContext> ownOperator() {
        return (authentication, request) ->
                new AuthorizationDecision(authentication.get().getPrincipal() instanceof Jwt jwt
                        && Objects.equals(
                                request.getVariables().get("operatorId"), jwt.getClaimAsString(TenantResolver.CLAIM)));
    }
}
