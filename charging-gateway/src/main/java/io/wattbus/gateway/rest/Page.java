package io.wattbus.gateway.rest;

import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A part of a list as answered; the next part is named by a {@code Link} header (RFC 8288). */
public record Page<T>(List<T> items) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The answer to {@code request}.
     *
     * @param rows what {@link PageRequest#rows()} many rows gave
     * @param keyOf what the list is ordered by
     */
    public static <T> ResponseEntity<Page<T>> of(List<T> rows, PageRequest request, Function<T, String> keyOf) {
        return of(rows, request, keyOf, Function.identity());
    }

    /** The same for rows of which only a part is shown. */
    public static <R, T> ResponseEntity<Page<T>> of(
            List<R> rows, PageRequest request, Function<R, String> keyOf, Function<R, T> shown) {
        List<R> part = rows.subList(0, Math.min(rows.size(), request.limit()));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (rows.size() > part.size()) {
            answer.header(HttpHeaders.LINK, "<" + next(keyOf.apply(part.getLast())) + ">; rel=\"next\"");
        }
        return answer.body(new Page<>(part.stream().map(shown).toList()));
    }

    private static String next(String key) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("cursor", PageRequest.encode(key))
                .build()
                .toUriString();
    }
}
