package io.wattbus.roaming.web;

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
     * @param cursorOf where an item stands, in characters that need no encoding in a link
     */
    public static <S, T> ResponseEntity<Page<T>> of(
            List<S> found, PageRequest request, Function<S, String> cursorOf, Function<S, T> view) {
        List<S> shown = found.stream().limit(request.size()).toList();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (found.size() > shown.size()) {
            answer.header(HttpHeaders.LINK, "<" + link(cursorOf.apply(shown.getLast())) + ">; rel=\"next\"");
        }
        return answer.body(new Page<>(shown.stream().map(view).toList()));
    }

    private static String link(String cursor) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("cursor", cursor)
                .build(true)
                .toUriString();
    }
}
