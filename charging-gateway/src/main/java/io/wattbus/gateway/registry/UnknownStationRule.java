package io.wattbus.gateway.registry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What becomes of stations that connect and that nobody registered.
 *
 * @param prefix how their ids begin; no two operators have the same, and the longest that fits counts
 * @param locationId where they are put
 */
record UnknownStationRule(
        @NotNull @Pattern(regexp = "[!-~&&[^/:]]{1,47}", message = "has 1 to 47 printable characters without / and :")
        String prefix,

        @NotNull Policy policy,

        @NotNull @Pattern(regexp = "[!-~&&[^/]]{1,36}", message = "has 1 to 36 printable characters")
        String locationId) {

    /** The three ways. */
    enum Policy {
        /** They are turned away, as where there is no rule. */
        REJECT,
        /** They are registered and may connect; they take part once the operator has registered them itself. */
        PENDING,
        /** They are registered and take part at once. */
        CREATE
    }
}
