package io.wattbus.roaming.command;

import io.wattbus.roaming.messaging.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Partners' commands: written down before they leave, and until their partner was told what became of them. */
@Service
public class Commands {

    private final CommandRepository repository;
    private final StationCommandPublisher publisher;
    private final ApplicationEventPublisher events;
    private final CommandSettings settings;
    private final Clock clock;

    Commands(
            CommandRepository repository,
            StationCommandPublisher publisher,
            ApplicationEventPublisher events,
            CommandSettings settings,
            Clock clock) {
        this.repository = repository;
        this.publisher = publisher;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** A command has ended: its partner is to be told. */
    record CommandEnded() {}

    /** In how long a partner can expect the result. */
    public Duration timeout() {
        return settings.timeout().plus(settings.answerTime());
    }

    /** Takes {@code command} on: it leaves for its station, and its partner will be told the result. */
    @Transactional
    public void accept(PartnerCommand command) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant expires = now.plus(settings.timeout());
        Instant timesOut = expires.plus(settings.answerTime());
        repository.add(
                id, command, new CommandRepository.Times(now, expires, timesOut, timesOut.plus(settings.tellFor())));
        publisher.publish(id, command, now, expires);
    }

    /** Takes over a result; the first counts. */
    @Transactional
    public Outcome ended(UUID id, String operator, CommandOutcome outcome) {
        if (!repository.end(id, operator, outcome, clock.instant())) {
            return Outcome.REPEATED;
        }
        events.publishEvent(new CommandEnded());
        return Outcome.APPLIED;
    }
}
