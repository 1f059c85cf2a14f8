package io.wattbus.availability.opendata;

import io.swagger.v3.oas.annotations.Parameter;
import io.wattbus.availability.view.ChangeStream;
import io.wattbus.availability.view.Directory;
import io.wattbus.availability.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Everything that is public, at once: public. */
@RestController
@RequestMapping("/api/v1/open-data/locations")
class OpenDataController {

    private static final Duration MAX_AGE = Duration.ofMinutes(1);

    private final Export export;
    private final Directory directory;
    private final Semaphore exports;

    OpenDataController(Export export, Directory directory, OpenDataSettings settings) {
        this.export = export;
        this.directory = directory;
        this.exports = new Semaphore(settings.maxExports());
    }

    /**
     * All published locations in the shape of OCPI 2.2.1, one in each line, in the order of their ids. An export that was
     * broken off goes on behind the last whole line: {@code after} is its party, with stars, and its id.
     */
    @GetMapping(produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Nullable
    ResponseEntity<StreamingResponseBody> locations(
            @Parameter(description = "Id of the last location that is known already", example = "FI*WAT/LOC1")
                    @RequestParam(defaultValue = "")
                    String after,
            WebRequest request) {
        directory.requireLoaded();
        Instant changed = ChangeStream.writtenAt(directory.version());
        if (request.checkNotModified("W/\"" + directory.version() + "\"", changed.toEpochMilli())) {
            return null;
        }
        if (!exports.tryAcquire()) {
            throw Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE, "too-many-exports", "Others are being served. Try again later.");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_NDJSON)
                .cacheControl(CacheControl.maxAge(MAX_AGE).cachePublic())
                .body(out -> {
                    try {
                        export.write(after, out);
                    } finally {
                        exports.release();
                    }
                });
    }
}
