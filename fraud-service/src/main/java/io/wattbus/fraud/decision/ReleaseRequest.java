package io.wattbus.fraud.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The wish to release a decision.
 *
 * @param reason in a sentence without personal data: it is published
 */
record ReleaseRequest(@NotBlank @Size(max = 500) String reason) {}
