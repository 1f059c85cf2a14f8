package io.wattbus.gateway.transaction;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How transactions are told.
 *
 * @param updatePace the most frequent UPDATED of one session while its state stays the same
 */
@Validated
@ConfigurationProperties("wattbus.transaction")
record TransactionProperties(@DefaultValue("30s") Duration updatePace) {}
