package io.wattbus.gateway.authorization;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** An operator's token as authorization sees it. */
record StoredToken(
        IdToken token, IdTokenDocument.Status status, Optional<Instant> validUntil, Optional<String> groupId) {

    static StoredToken of(IdTokenDocument document, String operator) {
        return new StoredToken(
                new IdToken(
                        Objects.requireNonNull(document.uid()),
                        Objects.requireNonNull(document.type()),
                        Optional.of(Objects.requireNonNullElse(document.issuingParty(), operator)),
                        Optional.ofNullable(document.contractId())),
                document.status(),
                Optional.ofNullable(document.validUntil()),
                Optional.ofNullable(document.groupId()));
    }

    /** What the token may do at {@code at}. */
    Verdict verdict(Instant at) {
        return switch (status) {
            case BLOCKED -> new Verdict.Refused(Verdict.Reason.BLOCKED);
            case EXPIRED -> new Verdict.Refused(Verdict.Reason.EXPIRED);
            case ACCEPTED ->
                validUntil.filter(end -> !at.isBefore(end)).isPresent()
                        ? new Verdict.Refused(Verdict.Reason.EXPIRED)
                        : new Verdict.Accepted(token, validUntil, groupId);
        };
    }
}
