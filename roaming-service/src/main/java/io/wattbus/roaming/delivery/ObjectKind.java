package io.wattbus.roaming.delivery;

import io.wattbus.roaming.partner.SharedData;
import io.wattbus.schemas.Topic;
import io.wattbus.schemas.Topics;
import java.util.List;
import java.util.stream.Stream;

/** What partners are told of. */
public enum ObjectKind {
    /** The status of one. */
    EVSE,
    /** A whole location. */
    LOCATION,
    TARIFF,
    SESSION,
    CDR;

    /** What an operator must have agreed to share for it. */
    public SharedData data() {
        return switch (this) {
            case EVSE, LOCATION -> SharedData.LOCATIONS;
            case TARIFF -> SharedData.TARIFFS;
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
            case LOCATION -> Topics.LOCATIONS;
            case TARIFF -> Topics.TARIFFS;
            case SESSION -> Topics.CHARGING_SESSIONS;
            case CDR -> Topics.CHARGE_DETAIL_RECORDS;
        };
    }

    static List<ObjectKind> all() {
        return Stream.of(values()).toList();
    }
}
