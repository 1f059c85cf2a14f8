package io.wattbus.gateway.fraud;

import io.wattbus.gateway.authorization.TokenBlocks;
import io.wattbus.gateway.fraud.DecisionRules.Judgement;
import io.wattbus.gateway.fraud.DecisionRules.Known;
import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.transaction.KnownTransaction;
import io.wattbus.gateway.transaction.KnownTransactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applies decisions: each one SQL transaction in which it is recognised and has its effect. */
@Service
class Decisions {

    private final DecisionRepository decisions;
    private final TokenBlocks blocks;
    private final OrderedStops stops;
    private final KnownTransactions transactions;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    Decisions(
            DecisionRepository decisions,
            TokenBlocks blocks,
            OrderedStops stops,
            KnownTransactions transactions,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.decisions = decisions;
        this.blocks = blocks;
        this.stops = stops;
        this.transactions = transactions;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Lets {@code decision} have its effect, unless it is to have none. */
    @Transactional
    public Judgement apply(Decision decision) {
        Instant now = clock.instant();
        Optional<KnownTransaction> transaction = transaction(decision.subject());
        Judgement judgement = DecisionRules.judge(decision, known(decision, transaction), now);
        switch (judgement) {
            case APPLIED -> {
                decisions.insert(decision);
                take(decision, transaction, now);
            }
            case RELEASED, ENDED -> decisions.insert(decision);
            case REPEATED, EXPIRED, FOREIGN, UNKNOWN -> {}
        }
        return judgement;
    }

    private Optional<KnownTransaction> transaction(Subject subject) {
        return switch (subject) {
            case Subject.Session(var sessionId) -> transactions.find(sessionId);
            case Subject.Token _ -> Optional.empty();
        };
    }

    private Known known(Decision decision, Optional<KnownTransaction> transaction) {
        Optional<OperatorId> owner = switch (decision.subject()) {
            case Subject.Session _ -> transaction.map(KnownTransaction::operator);
            case Subject.Token token -> Optional.of(token.operator());
        };
        return new Known(
                decisions.isKnown(decision.decisionId()),
                decisions.isReleased(decision),
                owner,
                transaction.filter(KnownTransaction::running).isEmpty());
    }

    private void take(Decision decision, Optional<KnownTransaction> transaction, Instant now) {
        switch (decision) {
            case Decision.Block(var id, var operator, var token, var decidedAt, var validUntil) ->
                blocks.block(id, operator, token.uid(), decidedAt, validUntil);
            case Decision.Stop stop -> {
                stops.order(stop, transaction.orElseThrow().station(), now);
                listeners.publishEvent(new StopOrdered());
            }
            case Decision.Release release -> release(release);
        }
    }

    private void release(Decision.Release release) {
        if (release.releases().isPresent()) {
            blocks.lift(release.releases().get());
            stops.cancel(release.releases().get());
            return;
        }
        switch (release.subject()) {
            case Subject.Token token -> blocks.liftAll(release.operator(), token.uid(), release.decidedAt());
            case Subject.Session(var sessionId) -> stops.cancelAll(sessionId, release.decidedAt());
        }
    }
}
