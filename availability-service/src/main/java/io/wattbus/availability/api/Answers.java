package io.wattbus.availability.api;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

    /** The answer of version {@code stamp}; {@code body} is asked for only if the caller needs it. */
    ResponseEntity<byte[]> answer(HttpServletRequest request, Stamp stamp, Supplier<JsonBytes> body) {
        return answer(request, stamp, new HttpHeaders(), body);
    }

    /** The same with {@code headers} beside those that all answers have. */
    ResponseEntity<byte[]> answer(
            HttpServletRequest request, Stamp stamp, HttpHeaders headers, Supplier<JsonBytes> body) {
        boolean compressible = acceptsGzip(request);
        String etag = '"' + stamp.toString() + (compressible ? "-gz\"" : "\"");
        headers.set(HttpHeaders.ETAG, etag);
        headers.set(HttpHeaders.CACHE_CONTROL, cacheControl);
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (isKnown(request, etag)) {
            return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
        }
        headers.setContentType(MediaType.APPLICATION_JSON);
        byte[] json = body.get().toBytes();
        if (compressible && json.length >= compressedFrom) {
            headers.set(HttpHeaders.CONTENT_ENCODING, GZIP);
            return new ResponseEntity<>(compressed(json), headers, HttpStatus.OK);
        }
        return new ResponseEntity<>(json, headers, HttpStatus.OK);
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
