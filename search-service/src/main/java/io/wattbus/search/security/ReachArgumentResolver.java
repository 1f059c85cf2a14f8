package io.wattbus.search.security;

import io.wattbus.search.tenant.Reach;
import io.wattbus.search.web.Problem;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller that asks for a {@link Reach} the caller's operator; or everyone, if asked for and allowed. */
@Component
class ReachArgumentResolver implements HandlerMethodArgumentResolver {

    static final String OWN = "SCOPE_statistics:read";
    static final String EVERYONE = "SCOPE_platform";

    private static final String PARAMETER = "scope";
    private static final String PLATFORM = "platform";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Reach.class;
    }

    @Override
    public Reach resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        @Nullable String scope = request.getParameter(PARAMETER);
        @Nullable Principal caller = request.getUserPrincipal();
        if (scope == null) {
            require(caller, OWN);
            return new Reach.Own(TenantArgumentResolver.tenant(caller));
        }
        if (!scope.equals(PLATFORM)) {
            throw Problem.invalid("scope can only be " + PLATFORM + ".");
        }
        require(caller, EVERYONE);
        return new Reach.Everyone();
    }

    private static void require(@Nullable Principal caller, String authority) {
        boolean has = caller instanceof Authentication token
                && token.getAuthorities().stream().anyMatch(it -> authority.equals(it.getAuthority()));
        if (!has) {
            throw new AccessDeniedException("The token lacks " + authority);
        }
    }
}
