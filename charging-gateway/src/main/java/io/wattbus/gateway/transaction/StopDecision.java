package io.wattbus.gateway.transaction;

/** What a stop does. */
sealed interface StopDecision {

    /** It ends the transaction, or replaces an end that we had only inferred. */
    record Ended(SessionStep step) implements StopDecision {}

    /** It came before. */
    record Repeated() implements StopDecision {}

    /** The station already stopped this transaction, otherwise: the first word stands, for it may be billed. */
    record Contradicted(ChargingTransaction flagged) implements StopDecision {}
}
