package io.wattbus.gateway.transaction;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How transactions are told.
 *
 * @param updatePace the most frequent UPDATED of one session while its state stays the same
 * @param graceTime how long after a boot or a free connector a station has to show that its transaction goes on
 * @param concurrentUse whether a token may start a transaction while it is in use in another
 * @param sweepInterval between two looks for transactions whose grace time is over
 */
@Validated
@ConfigurationProperties("wattbus.transaction")
record TransactionProperties(
        @DefaultValue("30s") Duration updatePace,
        @DefaultValue("15m") Duration graceTime,
        @DefaultValue("true") boolean concurrentUse,
        @DefaultValue("10s") Duration sweepInterval) {}
