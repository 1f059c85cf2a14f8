package io.wattbus.gateway.transaction;

import io.wattbus.gateway.station.ReportedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides about transactions that may be over. Neither a boot nor a free connector ends one: stations boot in the middle
 * of a transaction and go on, and their stop may still be on its way. Knows no clock and no store.
 */
final class GraceRules {

    private GraceRules() {}

    /**
     * The station booted. A boot that is not the first since it was last heard of changes nothing, so that a station
     * that boots again and again does not put the end off for ever.
     */
    static Optional<ChargingTransaction> booted(ChargingTransaction transaction, Instant at, Duration time) {
        Instant since = at.isBefore(transaction.startedAt()) ? transaction.startedAt() : at;
        return begin(transaction, new Grace(since, at.plus(time)));
    }

    /** The connector is free. What a station says of the time before the transaction says nothing of it. */
    static Optional<ChargingTransaction> freed(ChargingTransaction transaction, ReportedTime freed, Duration time) {
        return freed.occurredAt().isBefore(transaction.startedAt())
                ? Optional.empty()
                : begin(
                        transaction,
                        new Grace(freed.occurredAt(), freed.receivedAt().plus(time)));
    }

    /**
     * A message of the transaction came, or a status that only a connector with a transaction has. If what it tells
     * happened later than what spoke against the transaction, it goes on; if earlier, the station is still sending its
     * queue and has the time anew.
     */
    static ChargingTransaction heard(ChargingTransaction transaction, ReportedTime message, Duration time) {
        return transaction
                .grace()
                .map(grace -> message.occurredAt().isAfter(grace.since())
                        ? transaction.in(Optional.empty())
                        : transaction.in(Optional.of(
                                new Grace(grace.since(), message.receivedAt().plus(time)))))
                .orElse(transaction);
    }

    /** Whether the time is over at {@code now}: then it ended when it was last heard of, with the register last read. */
    static Optional<SessionStep> expired(ChargingTransaction transaction, Instant now) {
        return Optional.of(transaction)
                .filter(ChargingTransaction::isOpen)
                .filter(open -> open.grace()
                        .filter(grace -> !now.isBefore(grace.endsAt()))
                        .isPresent())
                .map(open -> TransactionRules.inferredEnd(open, now));
    }

    private static Optional<ChargingTransaction> begin(ChargingTransaction transaction, Grace grace) {
        return Optional.of(transaction)
                .filter(it -> it.isOpen() && it.grace().isEmpty())
                .map(it -> it.in(Optional.of(grace)));
    }
}
