package io.wattbus.gateway.authorization;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An id token as the API takes, keeps and gives it.
 *
 * @param type with {@code uid} what names it: required at POST; at PUT the path says both
 * @param issuingParty the OCPI party whose driver it is, such as {@code SE*EMP}; null is the operator itself
 * @param groupId tokens of one group may stop each other's transactions
 * @param status ACCEPTED unless said otherwise
 * @param validUntil no longer valid from then on; null is without end
 * @param whitelist ALWAYS unless said otherwise
 */
record IdTokenDocument(
        @Nullable IdTokenType type,

        @Nullable @Pattern(regexp = "[!-~]{1,36}", message = "has 1 to 36 printable characters")
        String uid,

        @Nullable @Pattern(regexp = "[A-Z]{2}\\*[A-Z0-9]{3}", message = "is a party such as FI*WAT")
        String issuingParty,

        @Nullable @Size(max = 36) @Pattern(regexp = IdTokenDocument.TEXT, message = "has no control characters")
        String contractId,

        @Nullable @Size(max = 36) @Pattern(regexp = IdTokenDocument.TEXT, message = "has no control characters")
        String groupId,

        Status status,
        @Nullable Instant validUntil,
        Whitelist whitelist) {

    private static final String TEXT = "[^\\x00-\\x1F\\x7F]*";

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    IdTokenDocument(
            @Nullable IdTokenType type,
            @Nullable String uid,
            @Nullable String issuingParty,
            @Nullable String contractId,
            @Nullable String groupId,
            @Nullable Status status,
            @Nullable Instant validUntil,
            @Nullable Whitelist whitelist) {
        this.type = type;
        this.uid = uid;
        this.issuingParty = issuingParty;
        this.contractId = contractId;
        this.groupId = groupId;
        this.status = status == null ? Status.ACCEPTED : status;
        this.validUntil = validUntil;
        this.whitelist = whitelist == null ? Whitelist.ALWAYS : whitelist;
    }

    /** Whether its end is a date that can be stored. */
    boolean endsInOurTime() {
        return validUntil == null || !(validUntil.isBefore(FIRST) || validUntil.isAfter(LAST));
    }

    /** Whether the token may charge. */
    enum Status {
        ACCEPTED,
        BLOCKED,
        EXPIRED
    }

    /** Who decides on a token (OCPI WhitelistType). */
    enum Whitelist {
        ALWAYS,
        ALLOWED,
        ALLOWED_OFFLINE,
        NEVER;

        /** Whether its party is not asked. */
        boolean isDecidedHere() {
            return this == ALWAYS || this == ALLOWED;
        }

        /** Whether it is accepted where its party is asked and does not answer. */
        boolean acceptsUnanswered() {
            return this != NEVER;
        }
    }

    IdTokenDocument named(IdTokenType namedType, String namedUid) {
        return new IdTokenDocument(
                namedType, namedUid, issuingParty, contractId, groupId, status, validUntil, whitelist);
    }

    /** What uids are compared by. */
    static String keyOf(String uid) {
        return uid.toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "IdTokenDocument[" + type + "]";
    }
}
