package io.wattbus.roaming.delivery;

import io.wattbus.schemas.Topic;
import io.wattbus.schemas.Topics;
import java.util.List;
import java.util.stream.Stream;

/** What partners are told of. */
public enum ObjectKind {
    EVSE,
    SESSION,
    CDR;

    /** The module that a partner must be a receiver of. */
    public String module() {
        return switch (this) {
            case EVSE -> "locations";
            case SESSION -> "sessions";
            case CDR -> "cdrs";
        };
    }

    /** Where it comes from. */
    Topic<?> topic() {
        return switch (this) {
            case EVSE -> Topics.EVSE_STATUS;
            case SESSION -> Topics.CHARGING_SESSIONS;
            case CDR -> Topics.CHARGE_DETAIL_RECORDS;
        };
    }

    static List<ObjectKind> all() {
        return Stream.of(values()).toList();
    }
}
