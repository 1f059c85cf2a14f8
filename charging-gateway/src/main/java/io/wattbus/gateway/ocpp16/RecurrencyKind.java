package io.wattbus.gateway.ocpp16;

import java.time.Duration;

/** How often a charging profile recurs (OCPP 1.6 §7.37). */
enum RecurrencyKind implements Word {
    DAILY("Daily"),
    WEEKLY("Weekly");

    private final String word;

    RecurrencyKind(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    Duration period() {
        return switch (this) {
            case DAILY -> Duration.ofDays(1);
            case WEEKLY -> Duration.ofDays(7);
        };
    }
}
