package io.wattbus.gateway.rpc;

import java.util.Locale;

/** Why a text is not a frame. */
public enum Defect {
    NOT_JSON(ErrorCode.FORMATION_VIOLATION, "The frame is not well-formed JSON"),
    NOT_AN_ARRAY(ErrorCode.FORMATION_VIOLATION, "A frame is a JSON array"),
    BEYOND_LIMITS(ErrorCode.FORMATION_VIOLATION, "The frame is nested too deeply or has too long a name or number"),
    DUPLICATE_KEY(ErrorCode.FORMATION_VIOLATION, "An object has the same key twice"),
    NO_MESSAGE_TYPE(ErrorCode.FORMATION_VIOLATION, "A frame begins with its message type, a number"),
    UNKNOWN_MESSAGE_TYPE(ErrorCode.NOT_SUPPORTED, "The message type is unknown"),
    BAD_MESSAGE_ID(ErrorCode.FORMATION_VIOLATION, "The message id is not a string of 1 to 36 characters"),
    BAD_ACTION(ErrorCode.FORMATION_VIOLATION, "The action is not a string"),
    NO_PAYLOAD(ErrorCode.PROTOCOL_ERROR, "The payload is missing"),
    BAD_PAYLOAD(ErrorCode.FORMATION_VIOLATION, "The payload is not an object"),
    WRONG_LENGTH(ErrorCode.FORMATION_VIOLATION, "The frame has too few or too many elements");

    private final ErrorCode code;
    private final String description;

    Defect(ErrorCode code, String description) {
        this.code = code;
        this.description = description;
    }

    /** The refusal of a call that has this defect. */
    Frame.CallError refusalOf(String messageId) {
        return Frame.CallError.of(messageId, code, description);
    }

    /** The name under which it is counted. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
