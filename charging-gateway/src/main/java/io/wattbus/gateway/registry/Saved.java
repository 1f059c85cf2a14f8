package io.wattbus.gateway.registry;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What writing a document did. */
enum Saved {
    CREATED(HttpStatus.CREATED),
    CHANGED(HttpStatus.OK),
    UNCHANGED(HttpStatus.OK);

    private final HttpStatus status;

    Saved(HttpStatus status) {
        this.status = status;
    }

    <T> ResponseEntity<T> answer(T document) {
        return ResponseEntity.status(status).body(document);
    }
}
