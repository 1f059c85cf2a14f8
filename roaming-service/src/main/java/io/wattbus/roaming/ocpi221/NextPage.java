package io.wattbus.roaming.ocpi221;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a list goes on, by the headers of one of its pages. */
sealed interface NextPage {

    /** There. */
    record At(URI url) implements NextPage {}

    /** This was the last page. */
    record None() implements NextPage {}

    /** Somewhere else than at the host that the partner registered: not to be followed with its token. */
    record Foreign() implements NextPage {}

    /** One link of a {@code Link} header (RFC 8288) that leads on; some leave out the quotes or the blanks. */
    Pattern NEXT = Pattern.compile("<([^>]*)>\\s*(?:;[^,<]*)?;\\s*rel\\s*=\\s*\"?next\"?", Pattern.CASE_INSENSITIVE);

    /**
     * What follows {@code page}. A link is followed at the address that was registered, whatever scheme and port it names:
     * platforms behind a proxy often do not know their own. Without a link, but with a total that has not been reached,
     * it goes on after what has come.
     *
     * @param objects that have come so far
     * @param size of the page
     */
    static NextPage after(URI page, long objects, int size, HttpHeaders headers) {
        if (size == 0) {
            return new None();
        }
        Optional<String> link =
                headers.allValues("Link").stream().flatMap(NextPage::next).findFirst();
        if (link.isPresent()) {
            return follow(page, link.get());
        }
        OptionalLong total = total(headers);
        return total.isPresent() && objects < total.getAsLong() ? new At(offset(page, objects)) : new None();
    }

    private static Stream<String> next(String header) {
        return NEXT.matcher(header).results().map(result -> result.group(1).strip());
    }

    private static NextPage follow(URI page, String link) {
        try {
            String clean = link.replace(" ", "%20");
            URI target = page.resolve(clean.startsWith("?") ? page.getRawPath() + clean : clean);
            if (target.getHost() == null || !target.getHost().equalsIgnoreCase(page.getHost())) {
                return new Foreign();
            }
            return new At(UriComponentsBuilder.fromUri(target)
                    .scheme(page.getScheme())
                    .host(page.getHost())
                    .port(page.getPort())
                    .userInfo(null)
                    .fragment(null)
                    .build(true)
                    .toUri());
        } catch (IllegalArgumentException noUrl) {
            return new Foreign();
        }
    }

    private static URI offset(URI page, long objects) {
        return UriComponentsBuilder.fromUri(page)
                .replaceQueryParam("offset", objects)
                .build(true)
                .toUri();
    }

    private static OptionalLong total(HttpHeaders headers) {
        try {
            return headers.firstValueAsLong("X-Total-Count");
        } catch (NumberFormatException noNumber) {
            return OptionalLong.empty();
        }
    }
}
