package io.wattbus.availability.stream;

import io.swagger.v3.oas.annotations.Parameter;
import io.wattbus.availability.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What changes at stations, as it happens: public. */
@RestController
@RequestMapping("/api/v1/stream")
class StreamController {

    private final Streams streams;
    private final Delivery delivery;
    private final StreamSettings settings;

    StreamController(Streams streams, Delivery delivery, StreamSettings settings) {
        this.streams = streams;
        this.delivery = delivery;
        this.settings = settings;
    }

    /**
     * Server-sent events of the locations in a box, or of those named. Whoever comes back with the id of the last event
     * that it has seen is told what it has missed, or by {@code reset} that this is not known any more. Written to the
     * container's own stream: what Spring hands out keeps a flush to itself.
     */
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<StreamingResponseBody> stream(
            @ParameterObject StreamParameters what,
            @Parameter(description = "Id of the last event seen")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable
                    String lastEventId,
            HttpServletResponse response) {
        Interest interest = what.interest(settings.maxIds());
        OptionalLong last = sequence(lastEventId);
        Subscriber subscriber = streams.open(interest)
                .orElseThrow(() -> Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE, "too-many-streams", "Too many streams are open. Try again."));
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(_ -> delivery.run(subscriber, last, response.getOutputStream()));
    }

    private static OptionalLong sequence(@Nullable String lastEventId) {
        try {
            return lastEventId == null || lastEventId.isBlank()
                    ? OptionalLong.empty()
                    : OptionalLong.of(Long.parseLong(lastEventId.strip()));
        } catch (NumberFormatException _) {
            throw Problem.invalidParameter("Last-Event-ID is not one of ours.");
        }
    }
}
