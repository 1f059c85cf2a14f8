package io.wattbus.gateway.authorization;

import io.wattbus.gateway.authorization.PendingAuthorization.Source;
import io.wattbus.gateway.authorization.PendingAuthorizations.Place;
import io.wattbus.gateway.outbox.StationSequences;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.station.ConnectedStation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Authorization in the database: each call is one SQL transaction, or part of the caller's. */
@Component
class AuthorizationStore {

    private static final int ANY_CONNECTOR = 0;
    private static final Duration KEPT = Duration.ofDays(1);

    private final StationSequences sequences;
    private final AuthorizationFacts facts;
    private final PendingAuthorizations pending;
    private final Surrogates surrogates;
    private final AuthorizationPublisher publisher;
    private final AuthorizationMetrics metrics;
    private final AuthorizationProperties properties;
    private final ApplicationEventPublisher listeners;

    AuthorizationStore(
            StationSequences sequences,
            AuthorizationFacts facts,
            PendingAuthorizations pending,
            Surrogates surrogates,
            AuthorizationPublisher publisher,
            AuthorizationMetrics metrics,
            AuthorizationProperties properties,
            ApplicationEventPublisher listeners) {
        this.sequences = sequences;
        this.facts = facts;
        this.pending = pending;
        this.surrogates = surrogates;
        this.publisher = publisher;
        this.metrics = metrics;
        this.properties = properties;
        this.listeners = listeners;
    }

    /** Judges and, if that decides it, publishes. */
    @Transactional
    public Judgement authorize(ConnectedStation station, String uid, Instant receivedAt) {
        sequences.lock(station.station().id().value());
        Presented presented = facts.presented(station.station(), uid);
        Place place = new Place(station.station().id(), ANY_CONNECTOR);
        Judgement judgement = facts.judge(
                station.station(),
                presented,
                pending.expectedStart(place, presented.uid(), receivedAt),
                receivedAt,
                receivedAt);
        if (judgement instanceof Judgement.Decided(Authorization authorization)) {
            metrics.decidedHere(authorization);
            publisher.publish(station, authorization, receivedAt);
        }
        return judgement;
    }

    /** Publishes what the party of a token said, and keeps a yes for the start that follows. */
    @Transactional
    public void answered(ConnectedStation station, Authorization answer, Instant receivedAt) {
        sequences.lock(station.station().id().value());
        if (answer.accepted()) {
            keep(station.station(), ANY_CONNECTOR, answer, receivedAt);
        }
        publisher.publish(station, answer, receivedAt);
    }

    /** Judges a start that came, unless what is to become of it was decided before. */
    @Transactional(readOnly = true)
    public Judgement beforeStart(Station station, int connectorNumber, String uid, Instant receivedAt) {
        Presented presented = facts.presented(station, uid);
        Optional<PendingAuthorization> decided =
                pending.decided(new Place(station.id(), connectorNumber), presented.uid(), receivedAt);
        return facts.judge(station, presented, decided, receivedAt, receivedAt);
    }

    @Transactional
    public void keep(Station station, int connectorNumber, Authorization answer, Instant at) {
        put(station, connectorNumber, answer.token().uid(), Source.ANSWER, PendingAuthorization.answer(answer), at);
    }

    @Transactional
    public void expectStart(Station station, int connectorNumber, String uid, Instant at) {
        Presented presented = facts.presented(station, uid);
        Place place = new Place(station.id(), connectorNumber);
        boolean told = pending.expectedStart(place, presented.uid(), at)
                .flatMap(PendingAuthorization::token)
                .isPresent();
        if (!told) {
            put(
                    station,
                    connectorNumber,
                    presented.uid(),
                    Source.START,
                    new PendingAuthorization(
                            presented.behind(),
                            Optional.empty(),
                            AuthMethod.COMMAND,
                            Optional.empty(),
                            Optional.empty()),
                    at);
        }
    }

    @Transactional
    public String expectStart(Station station, int connectorNumber, RemoteStart start, Instant at) {
        put(
                station,
                connectorNumber,
                start.token().uid(),
                Source.START,
                PendingAuthorization.start(start.token(), start.groupId(), start.reference()),
                at);
        return surrogates.nameOf(station.operatorId(), start.token(), at);
    }

    /** The operator's own token of that uid goes before others'; one that nobody knows has a name, too. */
    @Transactional
    public String nameAt(Station station, String uid, Instant at) {
        return surrogates.nameOf(station.operatorId(), facts.tokenOf(station, uid), at);
    }

    @Transactional
    public Authorization starting(
            Station station, int connectorNumber, String uid, Instant presentedAt, Instant receivedAt) {
        Presented presented = facts.presented(station, uid);
        Instant at = presentedAt.isBefore(receivedAt) ? presentedAt : receivedAt;
        Optional<PendingAuthorization> decided =
                pending.take(new Place(station.id(), connectorNumber), presented.uid(), at);
        Authorization authorization = unasked(facts.judge(station, presented, decided, presentedAt, receivedAt));
        Optional<String> group =
                authorization.verdict() instanceof Verdict.Accepted accepted ? accepted.groupId() : Optional.empty();
        listeners.publishEvent(new StartPresented(
                station, connectorNumber, authorization.token().uid(), group, receivedAt));
        return authorization;
    }

    /** What the station is told as the token's uid. */
    @Transactional
    public String nameAtStation(Station station, IdToken token, Instant at) {
        return surrogates.nameOf(station.operatorId(), token, at);
    }

    @Transactional(readOnly = true)
    public Authorization stopping(Station station, String uid, Instant presentedAt, Instant receivedAt) {
        Presented presented = facts.presented(station, uid);
        Optional<PendingAuthorization> toldBefore =
                presented.behind().map(token -> PendingAuthorization.start(token, Optional.empty(), Optional.empty()));
        return unasked(facts.judge(station, presented, toldBefore, presentedAt, receivedAt));
    }

    private static Authorization unasked(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Decided(Authorization authorization) -> authorization;
            case Judgement.Ask ask -> ask.otherwise();
        };
    }

    /** Rows stay for a while after they expired: a start that was made in time may be told late. */
    private void put(
            Station station, int connectorNumber, String uid, Source source, PendingAuthorization what, Instant at) {
        pending.forgetExpired(at.minus(KEPT));
        pending.put(
                new Place(station.id(), connectorNumber), uid, source, what, at.plus(properties.expectedStartTime()));
    }
}
