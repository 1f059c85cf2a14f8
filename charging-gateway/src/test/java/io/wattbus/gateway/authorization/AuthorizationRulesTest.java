package io.wattbus.gateway.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.wattbus.gateway.authorization.IdTokenDocument.Status;
import io.wattbus.gateway.authorization.Verdict.Reason;
import io.wattbus.gateway.registry.OperatorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AuthorizationRulesTest {

    private static final OperatorId OPERATOR = new OperatorId("FI*WAT");
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final Optional<Instant> LATER = Optional.of(NOW.plusMillis(1));

    static Stream<Arguments> tokens() {
        return Stream.of(
                arguments("accepted", Status.ACCEPTED, Optional.empty(), Optional.empty()),
                arguments("valid for another moment", Status.ACCEPTED, LATER, Optional.empty()),
                arguments("valid until now", Status.ACCEPTED, Optional.of(NOW), Optional.of(Reason.EXPIRED)),
                arguments("expired", Status.EXPIRED, LATER, Optional.of(Reason.EXPIRED)),
                arguments("blocked", Status.BLOCKED, LATER, Optional.of(Reason.BLOCKED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokens")
    void judgesAKnownTokenByItsStatusAndValidity(
            String name, Status status, Optional<Instant> validUntil, Optional<Reason> refusedFor) {
        StoredToken token = token(IdTokenType.RFID, status, validUntil);

        Verdict expected = refusedFor
                .<Verdict>map(Verdict.Refused::new)
                .orElseGet(() -> new Verdict.Accepted(token.token(), validUntil, token.groupId()));

        assertThat(decide(List.of(token), false)).isEqualTo(new Authorization(token.token(), expected));
    }

    @Test
    void refusesAnUnknownTokenAndRemembersItAsItWasSent() {
        Authorization authorization = decide(List.of(), false);

        assertThat(authorization.verdict()).isEqualTo(new Verdict.Refused(Reason.INVALID));
        assertThat(authorization.token().uid()).isEqualTo("04a2");
    }

    @Test
    void acceptsIfOneOfSeveralTokensOfTheUidMayCharge() {
        StoredToken blocked = token(IdTokenType.RFID, Status.BLOCKED, Optional.empty());
        StoredToken accepted = token(IdTokenType.APP_USER, Status.ACCEPTED, Optional.empty());

        assertThat(decide(List.of(blocked, accepted), false).token()).isEqualTo(accepted.token());
    }

    @Test
    void acceptsWhatWasStartedFromAfarWhoeverItIs() {
        StoredToken blocked = token(IdTokenType.RFID, Status.BLOCKED, Optional.empty());

        assertThat(decide(List.of(), true).accepted()).isTrue();
        assertThat(decide(List.of(blocked), true))
                .isEqualTo(new Authorization(
                        blocked.token(), new Verdict.Accepted(blocked.token(), Optional.empty(), blocked.groupId())));
    }

    @Test
    void refusesWhatTheFraudChecksBlockWhateverElseSpeaksForIt() {
        StoredToken accepted = token(IdTokenType.RFID, Status.ACCEPTED, Optional.empty());

        assertThat(AuthorizationRules.decide("04a2", OPERATOR, List.of(accepted), true, true, NOW))
                .isEqualTo(new Authorization(accepted.token(), new Verdict.Refused(Verdict.Reason.BLOCKED)));
        assertThat(AuthorizationRules.decide("04a2", OPERATOR, List.of(), true, true, NOW)
                        .accepted())
                .isFalse();
    }

    @Test
    void doesNotGiveTheTokenAwayInText() {
        assertThat(decide(List.of(token(IdTokenType.RFID, Status.ACCEPTED, Optional.empty())), false))
                .asString()
                .doesNotContain("04A2")
                .doesNotContain("CONTRACT");
    }

    private static Authorization decide(List<StoredToken> known, boolean expectedStart) {
        return AuthorizationRules.decide("04a2", OPERATOR, known, false, expectedStart, NOW);
    }

    private static StoredToken token(IdTokenType type, Status status, Optional<Instant> validUntil) {
        IdToken token = new IdToken("04A2", type, Optional.of("FI*WAT"), Optional.of("CONTRACT"));
        return new StoredToken(token, status, validUntil, Optional.of("GROUP"));
    }
}
