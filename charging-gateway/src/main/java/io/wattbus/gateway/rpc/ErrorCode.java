package io.wattbus.gateway.rpc;

/** Why a call failed (OCPP-J 1.6 §4.2.3), spelt on the wire as the specification's first edition misspelt it. */
public enum ErrorCode {
    /** The action is not known. */
    NOT_IMPLEMENTED("NotImplemented"),
    /** The action is known but not supported. */
    NOT_SUPPORTED("NotSupported"),
    /** A fault of the receiver. */
    INTERNAL_ERROR("InternalError"),
    /** The payload is missing. */
    PROTOCOL_ERROR("ProtocolError"),
    /** The sender may not send this, or not yet. */
    SECURITY_ERROR("SecurityError"),
    /** The frame or payload is not built as it must be. */
    FORMATION_VIOLATION("FormationViolation"),
    /** A field has a value that it cannot have: too long, out of range, not one of the words allowed. */
    PROPERTY_CONSTRAINT_VIOLATION("PropertyConstraintViolation"),
    /** A field is missing or occurs too seldom or too often. */
    OCCURRENCE_CONSTRAINT_VIOLATION("OccurenceConstraintViolation"),
    /** A field has the wrong JSON type. */
    TYPE_CONSTRAINT_VIOLATION("TypeConstraintViolation"),
    /** Anything else. */
    GENERIC_ERROR("GenericError");

    private final String wireName;

    ErrorCode(String wireName) {
        this.wireName = wireName;
    }

    /** The code as it stands in a CALLERROR. */
    public String wireName() {
        return wireName;
    }
}
