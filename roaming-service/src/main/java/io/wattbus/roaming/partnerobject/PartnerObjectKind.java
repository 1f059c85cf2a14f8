package io.wattbus.roaming.partnerobject;

import io.wattbus.schemas.Topic;
import io.wattbus.schemas.Topics;

/** What a partner tells of. */
public enum PartnerObjectKind {
    LOCATION,
    TARIFF;

    /** Where it is published. */
    Topic<?> topic() {
        return switch (this) {
            case LOCATION -> Topics.PARTNER_LOCATIONS;
            case TARIFF -> Topics.PARTNER_TARIFFS;
        };
    }
}
