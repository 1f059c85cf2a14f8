package io.wattbus.gateway.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.gateway.Api;
import io.wattbus.gateway.Consumed;
import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.RunningGateway;
import io.wattbus.gateway.Tokens;
import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.transaction.TransactionStart;
import io.wattbus.gateway.transaction.Transactions;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.AuthorizationAnswer;
import io.wattbus.schemas.avro.AuthorizationRequest;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.IdTokenStatus;
import io.wattbus.schemas.avro.RoamingTokenRecord;
import io.wattbus.schemas.avro.SessionEventType;
import io.wattbus.schemas.avro.Whitelist;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

@RunningGateway
class AuthorizationOrderIT {

    private static final Instant NOW = Fixtures.CONNECTED_AT.plusSeconds(60);
    private static final String LONG_UID = "driver-of-the-app-with-a-long-name";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private Authorizations authorizations;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private KafkaListenerEndpointRegistry listeners;

    @LocalServerPort
    private int port;

    private final ConnectedStation station = Fixtures.connected(Fixtures.station(2));
    private final AtomicReference<Optional<AuthorizationAnswer>> answer = new AtomicReference<>(Optional.empty());
    private final TestParty party = new TestParty(request -> answer.get());
    private Api operator;

    @BeforeEach
    void provisionOperators() {
        Fixtures.operator(jdbc);
        jdbc.sql("""
                        insert into operator values ('DK*OTH', 'Other', 'Other Ab', null, 'SEK', null, now())
                        on conflict do nothing""").update();
        operator = tenant("FI*WAT");
        for (String id : new String[] {"authorization-results", "roaming-tokens"}) {
            MessageListenerContainer container = listeners.getListenerContainer(id);
            await().atMost(PATIENCE)
                    .until(() -> !container.getAssignedPartitions().isEmpty());
        }
    }

    @AfterEach
    void endParty() throws InterruptedException {
        party.close();
    }

    @Test
    void keepsTheWholeTokenAndReferenceOfAStartFromAfar() {
        IdToken driver = new IdToken(LONG_UID, IdTokenType.APP_USER, Optional.of("SE*EMP"), Optional.of("SE-EMP-C1"));

        String surrogate = authorizations.expectStart(
                station.station(), 2, new RemoteStart(driver, Optional.empty(), Optional.of("REF-9")), NOW);
        authorizations.expectRemoteStart(station.station(), 2, surrogate, NOW);

        assertThat(surrogate).hasSize(20);
        assertThat(authorizations.authorize(station, surrogate, NOW)).isInstanceOf(Verdict.Accepted.class);
        assertThat(starting(1, surrogate, NOW).accepted()).as("at another EVSE").isFalse();
        Authorization started = starting(2, surrogate.toLowerCase(java.util.Locale.ROOT), NOW);
        assertThat(started.accepted()).isTrue();
        assertThat(started.token()).isEqualTo(driver);
        assertThat(started.reference()).contains("REF-9");
    }

    @Test
    void tellsTheRealTokenOfASurrogateHoweverLate() {
        IdToken driver = new IdToken(LONG_UID, IdTokenType.APP_USER, Optional.of("SE*EMP"), Optional.empty());
        String surrogate = authorizations.expectStart(
                station.station(), 1, new RemoteStart(driver, Optional.empty(), Optional.empty()), NOW);

        Authorization tooLate = starting(1, surrogate, NOW.plus(Duration.ofDays(2)));
        Authorization stopping = authorizations.stopping(station.station(), surrogate, NOW, NOW);

        assertThat(tooLate.accepted()).isFalse();
        assertThat(tooLate.token()).isEqualTo(driver);
        assertThat(stopping.accepted()).isTrue();
        assertThat(stopping.token()).isEqualTo(driver);
    }

    @Test
    void acceptsAStartThatWasMadeInTimeAndIsToldLate() {
        authorizations.expectRemoteStart(station.station(), 0, "APP-1", NOW);

        assertThat(authorizations
                        .starting(station.station(), 1, "APP-1", NOW.plusSeconds(60), NOW.plus(Duration.ofHours(3)))
                        .accepted())
                .isTrue();
    }

    @Test
    void refusesToProvisionWhatLooksLikeASurrogate() {
        Api.Answer answered = operator.put("/api/v1/id-tokens/RFID/WB-0123456789ABCDEFG", "{}");

        assertThat(answered.status()).isEqualTo(422);
        assertThat(answered.at("/errors/0/field")).isEqualTo("uid");
    }

    @Test
    void takesPartnersTokensWithAnAgreementOnly() {
        party.tell(roaming("ROAM-01", Whitelist.ALWAYS, IdTokenStatus.ACCEPTED));
        party.tell(roaming("ROAM-02", Whitelist.ALWAYS, IdTokenStatus.BLOCKED));
        await().atMost(PATIENCE).until(() -> known("ROAM-01") && known("ROAM-02"));
        assertThat(accepts("roam-01")).as("without an agreement").isFalse();

        assertThat(operator.put("/api/v1/agreements/SE*EMP", "").status()).isEqualTo(201);
        assertThat(operator.put("/api/v1/agreements/SE*EMP", "").status()).isEqualTo(200);
        assertThat(authorizations.authorize(station, "roam-01", NOW))
                .isInstanceOfSatisfying(Verdict.Accepted.class, accepted -> {
                    assertThat(accepted.token().issuingParty()).contains("SE*EMP");
                    assertThat(accepted.token().uid()).isEqualTo("ROAM-01");
                });
        assertThat(accepts("ROAM-02")).as("a blocked one").isFalse();

        assertThat(operator.delete("/api/v1/agreements/SE*EMP").status()).isEqualTo(204);
        assertThat(accepts("ROAM-01")).as("after the agreement").isFalse();
        assertThat(operator.delete("/api/v1/agreements/SE*EMP").status()).isEqualTo(404);

        party.takeAway("SE*EMP/RFID/ROAM-01");
        await().atMost(PATIENCE).until(() -> !known("ROAM-01"));
    }

    @Test
    void takesAnotherOperatorsTokensOnlyIfBothAgree() {
        Api other = tenant("DK*OTH");
        other.put("/api/v1/id-tokens/RFID/OTHER-01", "{}");

        assertThat(accepts("OTHER-01")).as("without an agreement").isFalse();
        operator.put("/api/v1/agreements/DK*OTH", "");
        assertThat(accepts("OTHER-01")).as("with one that only we know of").isFalse();
        other.put("/api/v1/agreements/FI*WAT", "");
        assertThat(accepts("OTHER-01")).as("with one of both").isTrue();

        operator.delete("/api/v1/agreements/DK*OTH");
        other.delete("/api/v1/agreements/FI*WAT");
    }

    @ParameterizedTest
    @CsvSource({
        "ALLOWED_OFFLINE, ALLOWED, true",
        "ALLOWED_OFFLINE, BLOCKED, false",
        "ALLOWED_OFFLINE, , true",
        "NEVER, ALLOWED, true",
        "NEVER, NO_CREDIT, false",
        "NEVER, , false"
    })
    void asksThePartyAndFollowsItsAnswerOrTheRuleOfTheToken(
            String whitelist, AuthorizationAnswer said, boolean accepted) {
        String uid = "ASK-" + whitelist + "-" + said;
        operator.put("/api/v1/id-tokens/RFID/" + uid, "{\"whitelist\": \"%s\"}".formatted(whitelist));
        answer.set(Optional.ofNullable(said));

        assertThat(accepts(uid)).isEqualTo(accepted);
        assertThat(party.asked())
                .filteredOn(request -> request.getIdToken().getUid().equals(uid))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.getOperatorId()).isEqualTo("FI*WAT");
                    assertThat(request.getStationId())
                            .isEqualTo(station.station().id().value());
                });

        authorizations.askBeforeStart(station, 1, uid, Optional.of(NOW), NOW);
        Authorization started = starting(1, uid, NOW);
        assertThat(started.accepted()).isEqualTo(accepted);
        assertThat(started.reference())
                .isEqualTo(said == AuthorizationAnswer.ALLOWED ? Optional.of("REF-" + uid) : Optional.empty());
        assertThat(party.asked().stream()
                        .map(AuthorizationRequest::getIdToken)
                        .filter(token -> token.getUid().equals(uid)))
                .as("asked again only where the first answer was no")
                .hasSize(accepted ? 1 : 2);
    }

    @Test
    void asksNobodyAboutWhatHappenedOffline() {
        operator.put("/api/v1/id-tokens/RFID/OFFLINE-1", "{\"whitelist\": \"ALLOWED_OFFLINE\"}");
        Instant before = Fixtures.CONNECTED_AT.minusSeconds(600);

        authorizations.askBeforeStart(station, 1, "OFFLINE-1", Optional.of(before), NOW);

        assertThat(party.asked()).isEmpty();
        assertThat(authorizations
                        .starting(station.station(), 1, "OFFLINE-1", before, NOW)
                        .accepted())
                .isTrue();
    }

    @Test
    void theSessionTellsHowItWasAllowed() {
        operator.put("/api/v1/id-tokens/RFID/HOW-LISTED", "{}");
        operator.put("/api/v1/id-tokens/RFID/HOW-ASKED", "{\"whitelist\": \"NEVER\"}");
        operator.put("/api/v1/id-tokens/RFID/HOW-SILENT", "{\"whitelist\": \"ALLOWED_OFFLINE\"}");

        start(0, "HOW-LISTED");
        answer.set(Optional.of(AuthorizationAnswer.ALLOWED));
        assertThat(accepts("HOW-ASKED")).isTrue();
        start(1, "HOW-ASKED");
        answer.set(Optional.empty());
        assertThat(accepts("HOW-SILENT")).isTrue();
        start(2, "HOW-SILENT");
        authorizations.expectRemoteStart(station.station(), 1, "HOW-ASKED", NOW);
        start(3, "HOW-ASKED");

        assertThat(await().atMost(PATIENCE).until(this::started, sessions -> sessions.size() == 4))
                .extracting(ChargingSessionEvent::getAuthMethod)
                .containsExactly("WHITELIST", "AUTH_REQUEST", "WHITELIST", "COMMAND");
        assertThat(party.asked()).hasSize(2);
    }

    @Test
    void asksNobodyAboutTokensThatAreDecidedHere() {
        for (String whitelist : Arrays.asList("ALWAYS", "ALLOWED")) {
            operator.put("/api/v1/id-tokens/RFID/HERE-" + whitelist, "{\"whitelist\": \"" + whitelist + "\"}");
            assertThat(accepts("HERE-" + whitelist)).isTrue();
        }

        assertThat(party.asked()).isEmpty();
    }

    private Authorization starting(int connector, String uid, Instant at) {
        return authorizations.starting(station.station(), connector, uid, at, at);
    }

    private void start(int minute, String uid) {
        Instant at = NOW.plusSeconds(60L * minute);
        transactions.start(station, new TransactionStart(1, uid, Optional.of(at), 1_000, Optional.empty(), at));
    }

    private List<ChargingSessionEvent> started() {
        return Consumed.of(Topics.CHARGING_SESSIONS, station.station().id().value()).stream()
                .filter(event -> event.getType() == SessionEventType.STARTED)
                .toList();
    }

    private boolean accepts(String uid) {
        return authorizations.authorize(station, uid, NOW) instanceof Verdict.Accepted;
    }

    private boolean known(String uid) {
        return jdbc.sql("select exists (select 1 from roaming_token where uid_key = :uid)")
                .param("uid", uid)
                .query(Boolean.class)
                .single();
    }

    private Api tenant(String id) {
        return Api.on(port).with(Tokens.of(new OperatorId(id).value(), "id-tokens:read", "id-tokens:write"));
    }

    private static RoamingTokenRecord roaming(String uid, Whitelist whitelist, IdTokenStatus status) {
        return RoamingTokenRecord.newBuilder()
                .setPartyId("SE*EMP")
                .setType(io.wattbus.schemas.avro.IdTokenType.RFID)
                .setUid(uid)
                .setStatus(status)
                .setWhitelist(whitelist)
                .setUpdatedAt(Instant.EPOCH)
                .build();
    }
}
