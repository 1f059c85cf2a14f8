package io.wattbus.billing.session;

import io.wattbus.billing.web.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Why an operator does something.
 *
 * @param reason at most 255 characters; with a credit it is shown to the driver's party, too (OCPI remark)
 */
record ActionRequest(@Nullable String reason) {

    private static final int LONGEST = 255;

    /** The reason, if one is given. */
    Optional<String> checkedReason() {
        if (reason != null && (reason.isBlank() || reason.length() > LONGEST)) {
            throw invalid();
        }
        return Optional.ofNullable(reason);
    }

    /** The reason, which is needed. */
    String neededReason() {
        return checkedReason().orElseThrow(ActionRequest::invalid);
    }

    private static Problem invalid() {
        return Problem.of(
                HttpStatus.BAD_REQUEST, "invalid-reason", "reason must be a text of 1 to " + LONGEST + " characters.");
    }
}
