package io.wattbus.gateway.authorization;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A token as authorization sees it. */
record StoredToken(
        IdToken token,
        IdTokenDocument.Status status,
        Optional<Instant> validUntil,
        Optional<String> groupId,
        IdTokenDocument.Whitelist whitelist) {

    /** @param owner issued it unless it says another */
    static StoredToken of(IdTokenDocument document, String owner) {
        return new StoredToken(
                new IdToken(
                        Objects.requireNonNull(document.uid()),
                        Objects.requireNonNull(document.type()),
                        Optional.of(Objects.requireNonNullElse(document.issuingParty(), owner)),
                        Optional.ofNullable(document.contractId())),
                document.status(),
                Optional.ofNullable(document.validUntil()),
                Optional.ofNullable(document.groupId()),
                document.whitelist());
    }

    /** What the token may do at {@code at}, whoever decides. */
    Verdict verdict(Instant at) {
        return switch (status) {
            case BLOCKED -> new Verdict.Refused(Verdict.Reason.BLOCKED);
            case EXPIRED -> new Verdict.Refused(Verdict.Reason.EXPIRED);
            case ACCEPTED ->
                validUntil.filter(end -> !at.isBefore(end)).isPresent()
                        ? new Verdict.Refused(Verdict.Reason.EXPIRED)
                        : accepted();
        };
    }

    Verdict.Accepted accepted() {
        return new Verdict.Accepted(token, validUntil, groupId);
    }

    boolean isAcceptable(Instant at) {
        return verdict(at) instanceof Verdict.Accepted;
    }
}
