package io.wattbus.roaming.delivery;

import io.wattbus.roaming.partner.SharedData;
import io.wattbus.schemas.Topic;
import io.wattbus.schemas.Topics;
import java.util.List;
import java.util.stream.Stream;

/** What partners are told of. */
public enum ObjectKind {
    EVSE,
    SESSION,
    CDR;

    /** What an operator must have agreed to share for it. */
    public SharedData data() {
        return switch (this) {
            case EVSE -> SharedData.LOCATIONS;
            case SESSION -> SharedData.SESSIONS;
            case CDR -> SharedData.CDRS;
        };
    }

    /** The module that a partner must be a receiver of. */
    public String module() {
        return data().module();
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
