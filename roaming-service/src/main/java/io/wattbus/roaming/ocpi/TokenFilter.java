package io.wattbus.roaming.ocpi;

import io.wattbus.roaming.partner.Partner;
import io.wattbus.roaming.partner.PartnerState;
import io.wattbus.roaming.partner.Partners;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets partners in by their credentials token; an invited one to versions and credentials only. Gives every answer the
 * ids of its request, and those of functional modules the routing headers.
 */
@Component
@Order(0)
class TokenFilter extends OncePerRequestFilter {

    private static final String PREFIX = "/ocpi/";
    private static final Pattern CONFIGURATION = Pattern.compile("/ocpi/(versions|[0-9.]+|[0-9.]+/credentials)/?");

    private final Partners partners;
    private final EnvelopeWriter envelopes;

    TokenFilter(Partners partners, EnvelopeWriter envelopes) {
        this.partners = partners;
        this.envelopes = envelopes;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(PREFIX);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        repeat(request, response, OcpiHeaders.REQUEST_ID);
        repeat(request, response, OcpiHeaders.CORRELATION_ID);
        Optional<Caller> caller;
        try {
            caller = caller(request);
        } catch (DataAccessException | TransactionException away) {
            envelopes.write(response, HttpStatus.SERVICE_UNAVAILABLE, StatusCode.SERVER_ERROR, "Try again later");
            return;
        }
        if (caller.isEmpty()) {
            envelopes.write(response, HttpStatus.UNAUTHORIZED, StatusCode.CLIENT_ERROR, "The token is not valid");
            return;
        }
        request.setAttribute(Caller.ATTRIBUTE, caller.get());
        if (!isConfiguration(request)) {
            OcpiHeaders.route(caller.get().partner()).forEach(response::setHeader);
        }
        chain.doFilter(request, response);
    }

    private Optional<Caller> caller(HttpServletRequest request) {
        return TokenHeader.parse(request.getHeader(HttpHeaders.AUTHORIZATION))
                .flatMap(token -> partners.findByToken(token).map(partner -> new Caller(partner, token)))
                .filter(caller -> isAllowed(caller.partner(), request));
    }

    private static boolean isAllowed(Partner partner, HttpServletRequest request) {
        return partner.state() == PartnerState.REGISTERED
                || (partner.state() == PartnerState.INVITED && isConfiguration(request));
    }

    private static boolean isConfiguration(HttpServletRequest request) {
        return CONFIGURATION.matcher(request.getRequestURI()).matches();
    }

    private static void repeat(HttpServletRequest request, HttpServletResponse response, String header) {
        String id = request.getHeader(header);
        response.setHeader(header, id == null ? UUID.randomUUID().toString() : id);
    }
}
