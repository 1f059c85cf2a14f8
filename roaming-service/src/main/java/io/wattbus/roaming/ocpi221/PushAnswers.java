package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.delivery.Telling;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a partner's answer to a push means. */
final class PushAnswers {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNKNOWN_LOCATION = 2003;

    /** OCPI has no status code for it, so partners say it in words. */
    private static final Pattern DUPLICATE = Pattern.compile("duplicate|already|exists");

    private PushAnswers() {}

    /**
     * What became of an object.
     *
     * @param told the status that it was told with
     * @param retryAfter how long the partner wants to be left alone
     */
    static Telling of(Answer answer, Optional<String> told, Optional<Duration> retryAfter) {
        return switch (answer) {
            case Answer.Success success -> new Telling.Accepted(told, success.location());
            case Answer.No no -> new Telling.Refused(no.kind());
            case Answer.Failure(String kind) -> new Telling.Unreachable(kind, retryAfter);
        };
    }

    /** The same for a CDR: a partner that refuses it because it has it, has it. */
    static Telling ofCdr(Answer answer, Optional<Duration> retryAfter) {
        return answer instanceof Answer.No no && isDuplicate(no)
                ? new Telling.Accepted(Optional.empty(), Optional.empty())
                : of(answer, Optional.empty(), retryAfter);
    }

    /** The same for what is taken away: a partner that does not have it, has it no longer. */
    static Telling ofDelete(Answer answer, Optional<Duration> retryAfter) {
        return isUnknownObject(answer)
                ? new Telling.Accepted(Optional.empty(), Optional.empty())
                : of(answer, Optional.empty(), retryAfter);
    }

    /** Whether the partner does not have what was to be changed. */
    static boolean isUnknownObject(Answer answer) {
        return answer instanceof Answer.No no
                && (no.http() == NOT_FOUND
                        || no.code().filter(code -> code == UNKNOWN_LOCATION).isPresent());
    }

    private static boolean isDuplicate(Answer.No no) {
        return no.http() == CONFLICT
                || DUPLICATE.matcher(no.message().toLowerCase(Locale.ROOT)).find();
    }
}
