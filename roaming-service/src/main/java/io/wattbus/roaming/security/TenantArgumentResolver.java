package io.wattbus.roaming.security;

import io.wattbus.roaming.party.PartyId;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller that asks for an {@link PartyId} the tenant of the caller's token. */
@Component
class TenantArgumentResolver implements HandlerMethodArgumentResolver {

    private static final String CLAIM = "operator";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PartyId.class;
    }

    @Override
    public PartyId resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return tenant(request.getUserPrincipal());
    }

    /** Refused without an operator: such a token reads nothing. */
    private static PartyId tenant(@Nullable Principal caller) {
        @Nullable
        String operator = caller instanceof JwtAuthenticationToken token
                ? token.getToken().getClaimAsString(CLAIM)
                : null;
        if (operator == null) {
            throw new AccessDeniedException("The token names no operator");
        }
        try {
            return new PartyId(operator);
        } catch (IllegalArgumentException malformed) {
            throw new AccessDeniedException("The token's operator is malformed", malformed);
        }
    }
}
