package io.wattbus.search.web;

import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A page of a list; the next one, if there is more, is in the {@code Link} header (RFC 8288). */
public record Page<T>(List<T> items) {

    /**
     * The answer with {@code found} as items.
     *
     * @param found one item more than {@code request} asks for, if there are more
     * @param cursorOf where an item stands
     */
    public static <T> ResponseEntity<Page<T>> of(List<T> found, PageRequest request, Function<T, Cursor> cursorOf) {
        return of(found, request, cursorOf, Page::new);
    }

    /** The same, with the items in a {@code body} of another shape. */
    public static <T, B> ResponseEntity<B> of(
            List<T> found, PageRequest request, Function<T, Cursor> cursorOf, Function<List<T>, B> body) {
        List<T> shown = found.stream().limit(request.size()).toList();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (found.size() > shown.size()) {
            answer.header(HttpHeaders.LINK, "<" + link(cursorOf.apply(shown.getLast())) + ">; rel=\"next\"");
        }
        return answer.body(body.apply(shown));
    }

    private static String link(Cursor cursor) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("cursor", cursor.encoded())
                .build(true)
                .toUriString();
    }
}
