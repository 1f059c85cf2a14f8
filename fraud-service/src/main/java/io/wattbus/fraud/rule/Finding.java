package io.wattbus.fraud.rule;

import io.wattbus.fraud.charging.Action;
import io.wattbus.fraud.charging.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a rule found and wants done.
 *
 * @param rule the rule's name
 * @param sessions the sessions that make the case; with rule, action and subject they are what the case is
 * @param reason in a sentence without personal data
 * @param at when what made the case evident was received
 * @param validFor how long it is to be done from then on; empty is without end
 */
public record Finding(
        String rule,
        Action action,
        Subject subject,
        List<UUID> sessions,
        String reason,
        Instant at,
        Optional<Duration> validFor) {

    public Finding {
        sessions = List.copyOf(sessions);
    }
}
