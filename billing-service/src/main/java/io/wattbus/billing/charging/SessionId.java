package io.wattbus.billing.charging;

import java.util.UUID;

/** A charging session's id, the same for the same transaction however often it is reported. */
public record SessionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
