package io.wattbus.gateway.authorization;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bulk import as the API gives it.
 *
 * @param header the first line of CSV
 * @param received lines that came
 * @param processed lines that were dealt with, in order
 * @param failed lines that are no token
 * @param errors what is wrong with the first of those
 */
record TokenImport(
        UUID importId,
        @JsonIgnore String operatorId,
        ImportFormat format,
        @JsonIgnore @Nullable String header,
        State state,
        long received,
        long processed,
        long created,
        long changed,
        long failed,
        Instant startedAt,
        @Nullable Instant finishedAt,
        List<LineError> errors) {

    TokenImport {
        errors = List.copyOf(errors);
    }

    /** Where it is. */
    enum State {
        /** Its lines are coming in. */
        RECEIVING,
        /** Its lines are dealt with. */
        RUNNING,
        /** All was dealt with. */
        DONE,
        /** Its lines stopped coming before the end, then none was dealt with; or the store does not take one of them. */
        ABANDONED
    }

    /**
     * What is wrong with a line.
     *
     * @param line from 1, the header of CSV included
     * @param detail without personal data
     */
    record LineError(long line, String detail) {}

    TokenImport withErrors(List<LineError> found) {
        return new TokenImport(
                importId,
                operatorId,
                format,
                header,
                state,
                received,
                processed,
                created,
                changed,
                failed,
                startedAt,
                finishedAt,
                found);
    }
}
