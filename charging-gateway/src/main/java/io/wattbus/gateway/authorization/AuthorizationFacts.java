package io.wattbus.gateway.authorization;

import io.wattbus.gateway.registry.Station;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what {@link AuthorizationRules} decides by. Asks no other service. */
@Component
class AuthorizationFacts {

    private final KnownTokens tokens;
    private final TokenBlocks blocks;
    private final Surrogates surrogates;

    AuthorizationFacts(KnownTokens tokens, TokenBlocks blocks, Surrogates surrogates) {
        this.tokens = tokens;
        this.blocks = blocks;
        this.surrogates = surrogates;
    }

    Presented presented(Station station, String uid) {
        Optional<IdToken> behind = surrogates.behind(station.operatorId(), uid);
        return new Presented(behind.map(IdToken::uid).orElse(uid), behind);
    }

    /** The token of {@code uid}, the operator's own before others'. */
    IdToken tokenOf(Station station, String uid) {
        List<KnownTokens.KnownToken> known = tokens.ofUid(station.operatorId(), uid);
        return Stream.concat(ofOwn(known, true).stream(), ofOwn(known, false).stream())
                .map(StoredToken::token)
                .findFirst()
                .orElseGet(new Presented(uid, Optional.empty())::unknown);
    }

    /** A block counts whenever the token was presented: what a station tells late may still be stopped. */
    Judgement judge(
            Station station,
            Presented presented,
            Optional<PendingAuthorization> pending,
            Instant presentedAt,
            Instant receivedAt) {
        List<KnownTokens.KnownToken> known = tokens.ofUid(station.operatorId(), presented.uid());
        return AuthorizationRules.judge(
                presented,
                station.operatorId(),
                new AuthorizationRules.Known(
                        pending,
                        ofOwn(known, true),
                        ofOwn(known, false),
                        blocks.isBlocked(station.operatorId(), presented.uid(), receivedAt)),
                presentedAt);
    }

    private static List<StoredToken> ofOwn(List<KnownTokens.KnownToken> known, boolean own) {
        return known.stream()
                .filter(token -> token.own() == own)
                .map(KnownTokens.KnownToken::token)
                .toList();
    }
}
