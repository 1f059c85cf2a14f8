package io.wattbus.availability.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The manners of an answer: a strong ETag that is known before the body, 304 instead of one that the caller has already
 * (RFC 9110, 13.1.2), how long it may be shown, and compression. The container does not compress what has a strong ETag,
 * rightly: a compressed body is another one, and here it has an ETag of its own.
 */
@Component
class Answers {

    private static final String GZIP = "gzip";

    private final String cacheControl;
    private final long compressedFrom;

    Answers(HttpSettings settings) {
        this.cacheControl = Objects.requireNonNull(CacheControl.maxAge(settings.maxAge())
                .cachePublic()
                .staleWhileRevalidate(settings.staleWhileRevalidate())
                .getHeaderValue());
        this.compressedFrom = settings.compressedFrom().toBytes();
    }

    /**
     * Gives the answer of version {@code stamp}; {@code body} is asked for only if the caller needs it. Written to the
     * container's response: Spring's way there costs more than most answers.
     */
    void give(HttpServletRequest request, HttpServletResponse response, Stamp stamp, Supplier<JsonBytes> body)
            throws IOException {
        boolean compressible = acceptsGzip(request);
        String etag = '"' + stamp.toString() + (compressible ? "-gz\"" : "\"");
        if (isKnown(request, etag)) {
            mark(response, etag);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        // Made before anything is said of it: if that fails, the answer is another one
        byte[] bytes = body.get().toBytes();
        mark(response, etag);
        if (compressible && bytes.length >= compressedFrom) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
            bytes = compressed(bytes);
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private void mark(HttpServletResponse response, String etag) {
        response.setHeader(HttpHeaders.ETAG, etag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }

    private static boolean isKnown(HttpServletRequest request, String etag) {
        return Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .map(known -> known.startsWith("W/") ? known.substring(2) : known)
                .anyMatch(known -> known.equals(etag) || known.equals("*"));
    }

    /** gzip has to be named; one that is refused by {@code q=0} is so rare that it is looked for in one form only. */
    private static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains(GZIP) && !accepted.contains("gzip;q=0");
    }

    private static byte[] compressed(byte[] json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(json.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
