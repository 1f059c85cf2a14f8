package io.wattbus.roaming.ocpi;

import io.wattbus.roaming.partner.CredentialsToken;
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

    /** A partner, and what it showed. */
    private record Known(Partner partner, CredentialsToken token) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(PREFIX);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        repeat(request, response, OcpiHeaders.REQUEST_ID);
        repeat(request, response, OcpiHeaders.CORRELATION_ID);
        Optional<Known> known;
        try {
            known = known(request);
        } catch (DataAccessException | TransactionException away) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            envelopes.write(response, HttpStatus.SERVICE_UNAVAILABLE, StatusCode.SERVER_ERROR, "Try again later");
            return;
        }
        if (known.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Token");
            envelopes.write(response, HttpStatus.UNAUTHORIZED, StatusCode.CLIENT_ERROR, "The token is not valid");
            return;
        }
        try {
            request.setAttribute(Caller.ATTRIBUTE, caller(known.get(), request, response));
        } catch (OcpiRefusal refusal) {
            envelopes.write(response, refusal.http(), refusal.code(), refusal.told());
            return;
        }
        chain.doFilter(request, response);
    }

    private static Caller caller(Known known, HttpServletRequest request, HttpServletResponse response) {
        if (isConfiguration(request)) {
            return new Caller(known.partner(), known.token(), Optional.empty(), Optional.empty());
        }
        Routing routing = Routing.of(request);
        routing.reverse(known.partner(), response);
        routing.check(known.partner());
        return new Caller(known.partner(), known.token(), routing.from(), routing.to());
    }

    /** Whoever is known to show tokens as they are is believed that, too. */
    private Optional<Known> known(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return TokenHeader.parse(header)
                .flatMap(this::find)
                .or(() -> TokenHeader.parsePlain(header)
                        .flatMap(this::find)
                        .filter(known -> known.partner().plainTokens()))
                .filter(known -> isAllowed(known.partner(), request));
    }

    private Optional<Known> find(CredentialsToken token) {
        return partners.findByToken(token).map(partner -> new Known(partner, token));
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
