package io.wattbus.availability.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A page of a list; the next one, if there is more, is in the {@code Link} header (RFC 8288). */
public record Page<T>(List<T> items) {

    /** The link to the page of {@code request} after {@code cursor}, which needs no encoding. */
    public static String nextLink(HttpServletRequest request, String cursor) {
        String address = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam("cursor", cursor)
                .build(true)
                .toUriString();
        return "<" + address + ">; rel=\"next\"";
    }
}
