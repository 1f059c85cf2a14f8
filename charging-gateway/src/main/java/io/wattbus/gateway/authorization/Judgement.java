package io.wattbus.gateway.authorization;

/** What can be said about a token here and now. */
sealed interface Judgement {

    /** It is decided. */
    record Decided(Authorization authorization) implements Judgement {}

    /**
     * The token's party decides.
     *
     * @param otherwise what holds if it does not answer
     */
    record Ask(StoredToken token, Authorization otherwise) implements Judgement {}
}
