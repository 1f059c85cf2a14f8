package io.wattbus.billing.rerating;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A re-rating as the API shows it.
 *
 * @param from the sessions ended at this moment or later
 * @param to the sessions ended before this moment
 * @param total records to be worked out again; those issued meanwhile may come on top
 * @param different those done that would be others today: none, if all is well
 */
record ReRatingView(
        UUID reRatingId,
        State state,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> tariffId,
        long total,
        long done,
        long different,
        Instant startedAt,
        Optional<Instant> finishedAt) {

    /** Whether there is anything left to do. */
    enum State {
        RUNNING,
        DONE
    }

    static ReRatingView of(Progress progress) {
        ReRating reRating = progress.reRating();
        return new ReRatingView(
                reRating.reRatingId(),
                progress.finishedAt().isPresent() ? State.DONE : State.RUNNING,
                Optional.ofNullable(reRating.filter().from()),
                Optional.ofNullable(reRating.filter().to()),
                Optional.ofNullable(reRating.filter().tariffId()),
                reRating.total(),
                progress.done(),
                progress.different(),
                reRating.startedAt(),
                progress.finishedAt());
    }
}
