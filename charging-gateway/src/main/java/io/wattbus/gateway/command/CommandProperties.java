package io.wattbus.gateway.command;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How commands are kept.
 *
 * @param expiry how long a command may wait to be sent
 * @param lookInterval how often a process looks by itself for what other processes left to it
 * @param retention how long commands can be looked up
 */
@Validated
@ConfigurationProperties("wattbus.command")
record CommandProperties(
        @DefaultValue("30s") Duration expiry,
        @DefaultValue("1s") Duration lookInterval,
        @DefaultValue("30d") Duration retention) {}
