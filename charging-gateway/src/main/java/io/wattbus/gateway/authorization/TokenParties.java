package io.wattbus.gateway.authorization;

import io.wattbus.gateway.registry.Station;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Asks the parties of tokens and waits for what they say. An answer that comes too late changes nothing. */
@Component
class TokenParties {

    private final AuthorizationRequestPublisher publisher;
    private final AuthorizationMetrics metrics;
    private final AuthorizationProperties properties;
    private final Clock clock;
    private final Map<UUID, Waiting> waiting = new ConcurrentHashMap<>();

    TokenParties(
            AuthorizationRequestPublisher publisher,
            AuthorizationMetrics metrics,
            AuthorizationProperties properties,
            Clock clock) {
        this.publisher = publisher;
        this.metrics = metrics;
        this.properties = properties;
        this.clock = clock;
    }

    private record Waiting(Station station, CompletableFuture<PartyReply> reply) {}

    /** Asks about a token and decides by the answer, or without one at the deadline. */
    Authorization ask(Station station, int connectorNumber, Judgement.Ask ask, Instant at) {
        UUID requestId = UUID.randomUUID();
        CompletableFuture<PartyReply> reply = new CompletableFuture<>();
        waiting.put(requestId, new Waiting(station, reply));
        try {
            Instant asked = clock.instant();
            Duration deadline = properties.answerDeadline();
            publisher.publish(
                    new AuthorizationRequestPublisher.Question(
                            requestId, station, connectorNumber, ask.token().token(), at, asked.plus(deadline)),
                    () -> reply.complete(new PartyReply.Silent()));
            PartyReply said = reply.completeOnTimeout(
                            new PartyReply.Silent(), deadline.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            return conclude(ask, said, Duration.between(asked, clock.instant()));
        } finally {
            waiting.remove(requestId);
        }
    }

    /** A party answered; what nobody of this replica waits for, or what names another station, is ignored. */
    void answered(UUID requestId, String operatorId, String stationId, PartyReply reply) {
        Waiting asked = waiting.get(requestId);
        if (asked != null
                && asked.station().operatorId().value().equals(operatorId)
                && asked.station().id().value().equals(stationId)) {
            asked.reply().complete(reply);
        }
    }

    private Authorization conclude(Judgement.Ask ask, PartyReply said, Duration after) {
        Authorization authorization = AuthorizationRules.conclude(ask, said);
        switch (said) {
            case PartyReply.Allowed _, PartyReply.Refused _ -> metrics.answered(authorization, after);
            case PartyReply.Silent _ -> metrics.unanswered(authorization);
        }
        return authorization;
    }
}
