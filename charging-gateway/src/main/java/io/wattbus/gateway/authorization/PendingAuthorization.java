package io.wattbus.gateway.authorization;

import java.util.Optional;

/**
 * What was decided about a token before its start comes.
 *
 * @param token empty where all that is known is the uid
 * @param method how it was decided: a start from afar is a command
 * @param reference the token's party's own
 * @param refusedFor empty if the start is to be accepted
 */
record PendingAuthorization(
        Optional<IdToken> token,
        Optional<String> groupId,
        AuthMethod method,
        Optional<String> reference,
        Optional<Verdict.Reason> refusedFor) {

    /** Who decided. */
    enum Source {
        /** Somebody who may do so starts the transaction from afar. */
        START,
        /** The token's party, or the rule of its token where the party did not answer. */
        ANSWER
    }

    static PendingAuthorization start(IdToken token, Optional<String> groupId, Optional<String> reference) {
        return new PendingAuthorization(Optional.of(token), groupId, AuthMethod.COMMAND, reference, Optional.empty());
    }

    static PendingAuthorization answer(Authorization answer) {
        return switch (answer.verdict()) {
            case Verdict.Accepted accepted ->
                new PendingAuthorization(
                        Optional.of(answer.token()),
                        accepted.groupId(),
                        answer.method(),
                        answer.reference(),
                        Optional.empty());
            case Verdict.Refused(Verdict.Reason reason) ->
                new PendingAuthorization(
                        Optional.of(answer.token()),
                        Optional.empty(),
                        answer.method(),
                        Optional.empty(),
                        Optional.of(reason));
        };
    }
}
