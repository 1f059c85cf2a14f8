package io.wattbus.fraud.check;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How sessions are remembered and looked at again.
 *
 * @param tokenMemory how long a token's session is remembered after its last event, ended or not
 * @param sessionsPerToken so many sessions of one token are remembered and judged together
 * @param sessionMemory how long a checked session is kept for whoever compares books
 * @param horizon what is not read yet may be so old for a running session to count as running
 * @param progressInterval how often it is asked how much is not read yet
 * @param recheckInterval how often sessions are looked at again that could not be judged for that reason
 * @param sweepInterval how often the stores are searched for what is too old
 * @param restartPause before the stream goes on after a failure
 */
@Validated
@ConfigurationProperties("wattbus.check")
record CheckSettings(
        Duration tokenMemory,
        @Positive int sessionsPerToken,
        Duration sessionMemory,
        Duration horizon,
        Duration progressInterval,
        Duration recheckInterval,
        Duration sweepInterval,
        Duration restartPause) {}
