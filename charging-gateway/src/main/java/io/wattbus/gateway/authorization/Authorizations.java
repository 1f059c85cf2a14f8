package io.wattbus.gateway.authorization;

import io.wattbus.gateway.outbox.StationSequences;
import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.station.ConnectedStation;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides who may charge. A {@link org.springframework.dao.DataAccessException} says that nothing was decided. */
@Component
public class Authorizations {

    private static final int ANY_CONNECTOR = 0;

    private final StationSequences sequences;
    private final IdTokenRepository tokens;
    private final TokenBlocks blocks;
    private final ExpectedStarts expectedStarts;
    private final AuthorizationPublisher publisher;
    private final AuthorizationProperties properties;

    Authorizations(
            StationSequences sequences,
            IdTokenRepository tokens,
            TokenBlocks blocks,
            ExpectedStarts expectedStarts,
            AuthorizationPublisher publisher,
            AuthorizationProperties properties) {
        this.sequences = sequences;
        this.tokens = tokens;
        this.blocks = blocks;
        this.expectedStarts = expectedStarts;
        this.publisher = publisher;
        this.properties = properties;
    }

    /** A station asks (Authorize). The answer is also published. */
    @Transactional
    public Verdict authorize(ConnectedStation station, String uid, Instant receivedAt) {
        sequences.lock(station.station().id().value());
        boolean expected = expectedStarts.expected(station.station().id(), ANY_CONNECTOR, uid, receivedAt);
        Authorization authorization = decide(station.station().operatorId(), uid, expected, receivedAt, receivedAt);
        publisher.publish(station, authorization, receivedAt);
        return authorization.verdict();
    }

    /**
     * Somebody who may do so starts a transaction from afar: for 15 minutes {@code uid} is accepted at that connector.
     *
     * @param connectorNumber as OCPP 1.6 counts; 0 is any connector of the station
     */
    @Transactional
    public void expectRemoteStart(Station station, int connectorNumber, String uid, Instant at) {
        expectedStarts.forgetExpired(at);
        expectedStarts.expect(station.id(), connectorNumber, uid, at.plus(properties.expectedStartTime()));
    }

    /**
     * Who starts a transaction, and whether they may. Uses up a start that was expected; the transaction publishes it.
     *
     * @param presentedAt when the token was presented, which may be long ago
     */
    @Transactional
    public Authorization starting(
            Station station, int connectorNumber, String uid, Instant presentedAt, Instant receivedAt) {
        boolean expected = expectedStarts.fulfil(station.id(), connectorNumber, uid, receivedAt);
        return decide(station.operatorId(), uid, expected, presentedAt, receivedAt);
    }

    /** Who stops a transaction, as its answer says it. */
    public Authorization stopping(Station station, String uid, Instant presentedAt, Instant receivedAt) {
        return decide(station.operatorId(), uid, false, presentedAt, receivedAt);
    }

    /** A block counts whenever the token was presented: what a station tells late may still be stopped. */
    private Authorization decide(
            OperatorId operator, String uid, boolean expectedStart, Instant presentedAt, Instant receivedAt) {
        List<StoredToken> known = tokens.ofUid(operator, uid).stream()
                .map(token -> StoredToken.of(token, operator.value()))
                .toList();
        return AuthorizationRules.decide(
                uid, operator, known, blocks.isBlocked(operator, uid, receivedAt), expectedStart, presentedAt);
    }
}
