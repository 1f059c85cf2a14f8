package io.wattbus.gateway.rest;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Answers everything that goes wrong with problem details (RFC 9457). */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Problem problem = Problem.invalid(e.getBindingResult().getFieldErrors().stream()
                .map(error -> new Problem.InvalidField(error.getField(), detail(error)))
                .toList());
        return handleExceptionInternal(problem, problem.getBody(), headers, problem.getStatusCode(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String where = e.getCause() instanceof JacksonException cause
                        && !cause.getPath().isEmpty()
                ? " at " + path(cause)
                : "";
        Problem problem = Problem.of(HttpStatus.BAD_REQUEST, "unreadable-body", "The body can not be read" + where);
        return handleExceptionInternal(problem, problem.getBody(), headers, status, request);
    }

    @ExceptionHandler({DataAccessException.class, CannotCreateTransactionException.class})
    ResponseEntity<ProblemDetail> storeAway(RuntimeException e) {
        LOG.warn("The store did not serve a request", e);
        ProblemDetail body = Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "store-away", "Try again in a moment")
                .getBody();
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(body);
    }

    private static String detail(FieldError error) {
        return error.isBindingFailure() || error.getDefaultMessage() == null
                ? "can not be read"
                : error.getDefaultMessage();
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(part -> part.getPropertyName() != null ? part.getPropertyName() : "[" + part.getIndex() + "]")
                .collect(Collectors.joining("."));
    }
}
