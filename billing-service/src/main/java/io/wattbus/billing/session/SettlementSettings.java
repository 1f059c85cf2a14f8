package io.wattbus.billing.session;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * When sessions that wait are looked at.
 *
 * @param delay how long a station has to correct an end that the platform inferred
 * @param corrections how long after its start a session is corrected, and its readings are kept
 * @param interval between two looks at what waits for a tariff, and until a session that could not be settled is tried again
 * @param dueInterval between two looks at what is due and was left behind by another process; own sessions are on time
 * @param trimInterval between two looks for readings that are no longer needed
 * @param batchSize sessions settled in one transaction
 */
@Validated
@ConfigurationProperties("wattbus.settlement")
record SettlementSettings(
        Duration delay,
        Duration corrections,
        Duration interval,
        Duration dueInterval,
        Duration trimInterval,
        @Positive int batchSize) {

    Deadlines deadlines() {
        return new Deadlines(delay, corrections);
    }
}
