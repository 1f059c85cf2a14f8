package io.wattbus.availability.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattbus.availability.status.EvseStatus;
import io.wattbus.availability.view.Change;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as bytes (HTML Standard, 9.2 Server-sent events): {@code status}, {@code location}, {@code removed} tell of a
 * change, {@code ready} that changes are told from now on, {@code reset} that some are not known any more. The id of each
 * is a sequence.
 */
@Component
class Frames {

    /** A comment: nothing has happened, and the connection is there. */
    static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

    private final JsonMapper json;

    Frames(JsonMapper json) {
        this.json = json.rebuild()
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }

    /** The data of an event. */
    private record Told(
            String locationId,
            @Nullable String evseUid,
            @Nullable EvseStatus status,
            @Nullable Instant statusUpdatedAt) {}

    Frame of(Change change) {
        String event = switch (change.kind()) {
            case EVSE_STATUS_CHANGED -> "status";
            case LOCATION_CHANGED -> "location";
            case REMOVED -> "removed";
        };
        return frame(
                event,
                change.sequence(),
                new Told(change.locationId(), change.evseUid(), change.status(), change.statusUpdatedAt()));
    }

    /** The first event of a stream; it brings the sequence from which one can go on. */
    Frame ready(long sequence) {
        return frame("ready", sequence, Map.of());
    }

    /** Whoever reads has missed something, and is to look at everything again. */
    Frame reset(long sequence) {
        return frame("reset", sequence, Map.of());
    }

    /** How long to wait before coming back. */
    static byte[] retry(Duration pause) {
        return ("retry: " + pause.toMillis() + "\n\n").getBytes(StandardCharsets.US_ASCII);
    }

    private Frame frame(String event, long sequence, Object data) {
        String text = "id: " + sequence + "\nevent: " + event + "\ndata: " + json.writeValueAsString(data) + "\n\n";
        return new Frame(sequence, text.getBytes(StandardCharsets.UTF_8));
    }
}
