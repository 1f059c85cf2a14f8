package io.wattbus.gateway.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.wattbus.gateway.authorization.IdTokenDocument.Status;
import io.wattbus.gateway.authorization.IdTokenDocument.Whitelist;
import io.wattbus.gateway.authorization.Verdict.Reason;
import io.wattbus.gateway.registry.OperatorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AuthorizationRulesTest {

    private static final OperatorId OPERATOR = new OperatorId("FI*WAT");
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final Optional<Instant> LATER = Optional.of(NOW.plusMillis(1));
    private static final Presented PRESENTED = new Presented("04a2", Optional.empty());
    private static final PendingAuthorization STARTED = new PendingAuthorization(
            Optional.empty(), Optional.empty(), AuthMethod.COMMAND, Optional.empty(), Optional.empty());

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
        StoredToken token = token(IdTokenType.RFID, status, validUntil, Whitelist.ALWAYS);

        Verdict expected = refusedFor.<Verdict>map(Verdict.Refused::new).orElseGet(token::accepted);

        assertThat(decided(known(token)))
                .isEqualTo(new Authorization(token.token(), expected, AuthMethod.WHITELIST, Optional.empty()));
    }

    @Test
    void refusesAnUnknownTokenAndRemembersItAsItWasSent() {
        Authorization authorization = decided(known());

        assertThat(authorization.verdict()).isEqualTo(new Verdict.Refused(Reason.INVALID));
        assertThat(authorization.token().uid()).isEqualTo("04a2");
    }

    @Test
    void acceptsIfOneOfSeveralTokensOfTheUidMayCharge() {
        StoredToken blocked = token(IdTokenType.RFID, Status.BLOCKED, Optional.empty(), Whitelist.ALWAYS);
        StoredToken asked = token(IdTokenType.ISO14443, Status.ACCEPTED, Optional.empty(), Whitelist.NEVER);
        StoredToken accepted = token(IdTokenType.APP_USER, Status.ACCEPTED, Optional.empty(), Whitelist.ALLOWED);

        assertThat(decided(known(blocked, asked, accepted)).token()).isEqualTo(accepted.token());
    }

    @Test
    void takesTheOperatorsOwnTokenBeforeAPartners() {
        StoredToken blocked = token(IdTokenType.RFID, Status.BLOCKED, Optional.empty(), Whitelist.ALWAYS);
        StoredToken partners = accepted(Whitelist.ALWAYS);

        assertThat(decided(new AuthorizationRules.Known(Optional.empty(), List.of(blocked), List.of(partners), false))
                        .accepted())
                .isFalse();
        assertThat(decided(new AuthorizationRules.Known(Optional.empty(), List.of(), List.of(partners), false))
                        .accepted())
                .isTrue();
    }

    @Test
    void acceptsWhatWasStartedFromAfarWhoeverItIs() {
        StoredToken blocked = token(IdTokenType.RFID, Status.BLOCKED, Optional.empty(), Whitelist.ALWAYS);

        assertThat(decided(pending(STARTED)).accepted()).isTrue();
        assertThat(decided(pending(STARTED, blocked)))
                .isEqualTo(new Authorization(
                        blocked.token(),
                        new Verdict.Accepted(blocked.token(), Optional.empty(), blocked.groupId()),
                        AuthMethod.COMMAND,
                        Optional.empty()));
    }

    @Test
    void remembersThePartnersTokenAndReferenceOfAStartFromAfar() {
        IdToken driver = new IdToken("driver", IdTokenType.APP_USER, Optional.of("SE*EMP"), Optional.of("SE-EMP-1"));

        Authorization authorization =
                decided(pending(PendingAuthorization.start(driver, Optional.empty(), Optional.of("REF-1"))));

        assertThat(authorization.token()).isEqualTo(driver);
        assertThat(authorization.reference()).contains("REF-1");
        assertThat(authorization.accepted()).isTrue();
    }

    @Test
    void refusesWhatTheFraudChecksBlockWhateverElseSpeaksForIt() {
        StoredToken accepted = accepted(Whitelist.ALWAYS);

        assertThat(decided(new AuthorizationRules.Known(Optional.of(STARTED), List.of(accepted), List.of(), true)))
                .isEqualTo(new Authorization(accepted.token(), new Verdict.Refused(Reason.BLOCKED)));
        assertThat(decided(new AuthorizationRules.Known(Optional.of(STARTED), List.of(), List.of(), true))
                        .accepted())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ALWAYS, true, true", "ALLOWED, true, true", "ALLOWED_OFFLINE, false, true", "NEVER, false, false"})
    void asksThePartyOnlyWhereTheTokenSaysSo(Whitelist whitelist, boolean decidedHere, boolean otherwise) {
        switch (judge(known(accepted(whitelist)))) {
            case Judgement.Decided(Authorization authorization) -> {
                assertThat(decidedHere).isTrue();
                assertThat(authorization.accepted()).isTrue();
            }
            case Judgement.Ask ask -> {
                assertThat(decidedHere).isFalse();
                assertThat(ask.otherwise().accepted()).isEqualTo(otherwise);
                assertThat(ask.otherwise().method()).isEqualTo(AuthMethod.WHITELIST);
                assertThat(AuthorizationRules.conclude(ask, new PartyReply.Silent()))
                        .isEqualTo(ask.otherwise());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BLOCKED", "EXPIRED"})
    void asksNobodyAboutATokenThatMayNotCharge(Status status) {
        assertThat(judge(known(token(IdTokenType.RFID, status, Optional.empty(), Whitelist.NEVER))))
                .isInstanceOf(Judgement.Decided.class);
    }

    @Test
    void followsThePartyThatAnswered() {
        Judgement.Ask ask = (Judgement.Ask) judge(known(accepted(Whitelist.NEVER)));

        Authorization allowed = AuthorizationRules.conclude(ask, new PartyReply.Allowed(Optional.of("REF-2")));
        Authorization refused = AuthorizationRules.conclude(ask, new PartyReply.Refused(Reason.EXPIRED));

        assertThat(allowed.accepted()).isTrue();
        assertThat(allowed.reference()).contains("REF-2");
        assertThat(allowed.method()).isEqualTo(AuthMethod.AUTH_REQUEST);
        assertThat(refused.method()).isEqualTo(AuthMethod.AUTH_REQUEST);
        assertThat(refused.verdict()).isEqualTo(new Verdict.Refused(Reason.EXPIRED));
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTH_REQUEST", "WHITELIST"})
    void remembersUntilTheStartHowItWasDecided(AuthMethod method) {
        StoredToken token = accepted(Whitelist.ALLOWED_OFFLINE);
        Authorization answer = new Authorization(token.token(), token.accepted(), method, Optional.empty());

        assertThat(decided(pending(PendingAuthorization.answer(answer), token)).method())
                .isEqualTo(method);
    }

    @Test
    void doesNotGiveTheTokenAwayInText() {
        assertThat(decided(known(accepted(Whitelist.ALWAYS))))
                .asString()
                .doesNotContain("04A2")
                .doesNotContain("CONTRACT");
    }

    private static Judgement judge(AuthorizationRules.Known known) {
        return AuthorizationRules.judge(PRESENTED, OPERATOR, known, NOW);
    }

    private static Authorization decided(AuthorizationRules.Known known) {
        return ((Judgement.Decided) judge(known)).authorization();
    }

    private static AuthorizationRules.Known known(StoredToken... own) {
        return new AuthorizationRules.Known(Optional.empty(), List.of(own), List.of(), false);
    }

    private static AuthorizationRules.Known pending(PendingAuthorization pending, StoredToken... own) {
        return new AuthorizationRules.Known(Optional.of(pending), List.of(own), List.of(), false);
    }

    private static StoredToken accepted(Whitelist whitelist) {
        return token(IdTokenType.RFID, Status.ACCEPTED, Optional.empty(), whitelist);
    }

    private static StoredToken token(
            IdTokenType type, Status status, Optional<Instant> validUntil, Whitelist whitelist) {
        IdToken token = new IdToken("04A2", type, Optional.of("FI*WAT"), Optional.of("CONTRACT"));
        return new StoredToken(token, status, validUntil, Optional.of("GROUP"), whitelist);
    }
}
