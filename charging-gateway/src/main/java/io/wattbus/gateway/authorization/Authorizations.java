package io.wattbus.gateway.authorization;

import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.station.ConnectedStation;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides who may charge. A {@link org.springframework.dao.DataAccessException} says that nothing was decided. */
@Component
public class Authorizations {

    private static final int ANY_CONNECTOR = 0;

    private final AuthorizationStore store;
    private final TokenParties parties;

    Authorizations(AuthorizationStore store, TokenParties parties) {
        this.store = store;
        this.parties = parties;
    }

    /**
     * A station asks (Authorize). The answer is also published. Where the token's party wants to decide itself it is
     * asked, outside any SQL transaction and for 5 s at most.
     */
    public Verdict authorize(ConnectedStation station, String uid, Instant receivedAt) {
        return switch (store.authorize(station, uid, receivedAt)) {
            case Judgement.Decided(Authorization authorization) -> authorization.verdict();
            case Judgement.Ask ask -> {
                Authorization answer = parties.ask(station.station(), ANY_CONNECTOR, ask, receivedAt);
                store.answered(station, answer, receivedAt);
                yield answer.verdict();
            }
        };
    }

    /**
     * A start came: asks the token's party, if it wants to decide itself and was not asked yet, so that {@link #starting}
     * finds the answer. What happened while the station was offline is not asked about. Not inside an SQL transaction.
     */
    public void askBeforeStart(
            ConnectedStation station,
            int connectorNumber,
            String uid,
            Optional<Instant> timestamp,
            Instant receivedAt) {
        if (timestamp.filter(at -> at.isBefore(station.connectedAt())).isEmpty()
                && store.beforeStart(station.station(), connectorNumber, uid, receivedAt)
                        instanceof Judgement.Ask ask) {
            Authorization answer = parties.ask(station.station(), connectorNumber, ask, receivedAt);
            store.keep(station.station(), connectorNumber, answer, receivedAt);
        }
    }

    /**
     * Somebody who may do so starts a transaction from afar: for 15 minutes {@code uid} is accepted at that connector.
     * Changes nothing where {@link #expectStart} told more of it already.
     *
     * @param connectorNumber as OCPP 1.6 counts; 0 is any connector of the station
     * @param uid as the station is told it
     */
    public void expectRemoteStart(Station station, int connectorNumber, String uid, Instant at) {
        store.expectStart(station, connectorNumber, uid, at);
    }

    /**
     * The same of a token that is known whole, whoever issued it.
     *
     * @return what the station is to be told as its uid: a surrogate where it has more than 20 characters
     */
    public String expectStart(Station station, int connectorNumber, RemoteStart start, Instant at) {
        return store.expectStart(station, connectorNumber, start, at);
    }

    /** What the station is told as the uid of a token: a surrogate where it has more than 20 characters. */
    public String nameAt(Station station, String uid, Instant at) {
        return Surrogate.isNeeded(uid) && Surrogate.isPossible(uid) ? store.nameAt(station, uid, at) : uid;
    }

    /** What a station is told as the token's uid: a surrogate where it has more than 20 characters. */
    public String nameAtStation(Station station, IdToken token, Instant at) {
        return store.nameAtStation(station, token, at);
    }

    /**
     * Who starts a transaction, and whether they may. Uses up what was decided before; the transaction publishes it.
     *
     * @param presentedAt when the token was presented, which may be long ago
     */
    public Authorization starting(
            Station station, int connectorNumber, String uid, Instant presentedAt, Instant receivedAt) {
        return store.starting(station, connectorNumber, uid, presentedAt, receivedAt);
    }

    /** Who stops a transaction, as its answer says it. */
    public Authorization stopping(Station station, String uid, Instant presentedAt, Instant receivedAt) {
        return store.stopping(station, uid, presentedAt, receivedAt);
    }
}
