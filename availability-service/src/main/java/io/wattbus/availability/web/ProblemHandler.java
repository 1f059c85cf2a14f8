package io.wattbus.availability.web;

import io.wattbus.availability.store.StoreEmptyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers with problem details what no controller answers itself. */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> storeAway(DataAccessException e) {
        LOG.warn("Redis failed a request", e);
        return unavailable("store-away", "The store is away. Try again.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> storeEmpty(StoreEmptyException e) {
        return unavailable("store-filling", "The store is being filled. Try again.");
    }

    @ExceptionHandler
    ProblemDetail unexpected(RuntimeException e) {
        LOG.error("A request failed", e);
        return Problem.detail(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "This is our fault; it is logged.");
    }

    private static ResponseEntity<ProblemDetail> unavailable(String name, String detail) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(Problem.detail(HttpStatus.SERVICE_UNAVAILABLE, name, detail));
    }
}
