package io.wattbus.gateway.security;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.rest.Problem;
import io.wattbus.gateway.rest.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Takes the tenant from the token: the claim {@code operator}. */
final class TenantResolver implements HandlerMethodArgumentResolver {

    static final String CLAIM = "operator";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Tenant.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        String operator =
                caller != null && caller.getPrincipal() instanceof Jwt jwt ? jwt.getClaimAsString(CLAIM) : null;
        if (operator == null) {
            throw Problem.of(HttpStatus.FORBIDDEN, "no-operator", "The token speaks for no operator");
        }
        return new OperatorId(operator);
    }
}
