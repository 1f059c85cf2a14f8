package io.wattbus.roaming.ocpi;

import io.wattbus.roaming.messaging.RegistryException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.DatabindException;

/** Puts every error under {@code /ocpi} into an envelope; all others are left to the problem details. */
@Component
class OcpiExceptionResolver implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(OcpiExceptionResolver.class);

    private final EnvelopeWriter envelopes;

    OcpiExceptionResolver(EnvelopeWriter envelopes) {
        this.envelopes = envelopes;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        if (!request.getRequestURI().startsWith("/ocpi/")) {
            return null;
        }
        try {
            answer(response, e);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    private void answer(HttpServletResponse response, Exception e) throws IOException {
        switch (e) {
            case OcpiRefusal refusal -> envelopes.write(response, refusal.http(), refusal.code(), refusal.told());
            case HttpMessageNotReadableException body
            when body.getCause() instanceof DatabindException ->
                envelopes.write(response, HttpStatus.OK, StatusCode.INVALID_PARAMETERS, "The body has another form");
            case HttpMessageNotReadableException _ ->
                envelopes.write(response, HttpStatus.BAD_REQUEST, StatusCode.CLIENT_ERROR, "The body is not JSON");
            case ErrorResponse known -> {
                known.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
                HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
                envelopes.write(response, status, StatusCode.CLIENT_ERROR, status.getReasonPhrase());
            }
            case DataAccessException _, TransactionException _, RegistryException _ -> {
                LOG.warn("Our own parts failed a partner's request", e);
                response.setHeader(HttpHeaders.RETRY_AFTER, "5");
                envelopes.write(response, HttpStatus.SERVICE_UNAVAILABLE, StatusCode.SERVER_ERROR, "Try again later");
            }
            default -> {
                LOG.error("A partner's request failed", e);
                envelopes.write(response, HttpStatus.INTERNAL_SERVER_ERROR, StatusCode.SERVER_ERROR, "Our fault");
            }
        }
    }
}
