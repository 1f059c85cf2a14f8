package io.wattbus.roaming.ocpi;

import io.wattbus.roaming.pull.Slice;
import io.wattbus.roaming.pull.Window;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Paged lists (OCPI, Pagination): the request's parameters and the answer's headers. */
@Component
public class Paging {

    private final OcpiSettings settings;

    Paging(OcpiSettings settings) {
        this.settings = settings;
    }

    /**
     * What is asked for.
     *
     * @throws OcpiRefusal if a parameter has another form
     */
    public Window window(Map<String, String> params) {
        int limit = number(params, "limit", 1).orElse(settings.pageLimit());
        return new Window(
                time(params, "date_from"),
                time(params, "date_to"),
                number(params, "offset", 0).orElse(0),
                Math.min(limit, settings.pageLimit()));
    }

    /** The page, with the way to the next one if this is not the last; its filters are kept. */
    public <T> ResponseEntity<Envelope<List<T>>> answer(
            String path, Map<String, String> params, Window window, Slice<T> slice) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .header(OcpiHeaders.TOTAL_COUNT, Long.toString(slice.total()))
                .header(OcpiHeaders.LIMIT, Integer.toString(settings.pageLimit()));
        if (window.offset() + (long) window.limit() < slice.total()) {
            answer.header(HttpHeaders.LINK, "<" + next(path, params, window) + ">; rel=\"next\"");
        }
        return answer.body(Envelope.of(slice.items()));
    }

    private URI next(String path, Map<String, String> params, Window window) {
        UriComponentsBuilder link = UriComponentsBuilder.fromUri(settings.address(path))
                .queryParam("offset", window.offset() + window.limit())
                .queryParam("limit", window.limit());
        for (String filter : new String[] {"date_from", "date_to"}) {
            Optional.ofNullable(params.get(filter)).ifPresent(value -> link.queryParam(filter, "{" + filter + "}"));
        }
        return link.encode().buildAndExpand(params).toUri();
    }

    private static Optional<Instant> time(Map<String, String> params, String name) {
        return Optional.ofNullable(params.get(name))
                .map(text -> OcpiDateTime.parse(text).orElseThrow(() -> invalid(name)));
    }

    private static Optional<Integer> number(Map<String, String> params, String name, int least) {
        return Optional.ofNullable(params.get(name)).map(text -> {
            try {
                int number = Integer.parseInt(text);
                if (number < least) {
                    throw invalid(name);
                }
                return number;
            } catch (NumberFormatException e) {
                throw invalid(name);
            }
        });
    }

    private static OcpiRefusal invalid(String name) {
        return OcpiRefusal.of(StatusCode.INVALID_PARAMETERS, name + " has another form");
    }
}
