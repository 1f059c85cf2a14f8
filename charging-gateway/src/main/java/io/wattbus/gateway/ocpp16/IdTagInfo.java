package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.authorization.Verdict;
import java.time.Instant;
import java.util.Optional;

/**
 * What we say of an idTag (OCPP 1.6 §7.27).
 *
 * @param expiryDate until when the charge point may keep it in its cache
 * @param parentIdTag the group; left out where it is too long for OCPP 1.6
 */
record IdTagInfo(AuthorizationStatus status, Optional<Instant> expiryDate, Optional<String> parentIdTag) {

    static final int MAX_ID_TAG = 20;

    IdTagInfo {
        parentIdTag = parentIdTag.filter(parent -> parent.length() <= MAX_ID_TAG);
    }

    static IdTagInfo from(Fields fields) {
        return new IdTagInfo(
                fields.word("status", AuthorizationStatus.class),
                fields.optionalTimestamp("expiryDate"),
                fields.optionalText("parentIdTag", MAX_ID_TAG));
    }

    static IdTagInfo of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted accepted ->
                new IdTagInfo(AuthorizationStatus.ACCEPTED, accepted.validUntil(), accepted.groupId());
            case Verdict.Refused(Verdict.Reason reason) ->
                new IdTagInfo(statusOf(reason), Optional.empty(), Optional.empty());
        };
    }

    private static AuthorizationStatus statusOf(Verdict.Reason reason) {
        return switch (reason) {
            case BLOCKED -> AuthorizationStatus.BLOCKED;
            case EXPIRED -> AuthorizationStatus.EXPIRED;
            case INVALID -> AuthorizationStatus.INVALID;
            case CONCURRENT -> AuthorizationStatus.CONCURRENT_TX;
        };
    }
}
