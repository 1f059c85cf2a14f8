package io.wattbus.roaming.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.roaming.testing.Api;
import io.wattbus.roaming.testing.Drivers;
import io.wattbus.roaming.testing.Fixtures;
import io.wattbus.roaming.testing.OcpiExchange;
import io.wattbus.roaming.testing.RoamingIntegrationTest;
import io.wattbus.roaming.testing.RoamingPartner;
import io.wattbus.roaming.testing.Serving;
import io.wattbus.roaming.testing.World;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.AuthorizationAnswer;
import io.wattbus.schemas.avro.AuthorizationRequest;
import io.wattbus.schemas.avro.AuthorizationResult;
import io.wattbus.schemas.avro.IdToken;
import io.wattbus.schemas.avro.IdTokenType;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Partners are asked whether their tokens may charge, over the real Kafka, and whoever asked has an answer in time. */
@RoamingIntegrationTest
class AuthorizationsIT {

    private final World world;
    private final String operator = Fixtures.operator();
    private final RoamingPartner partner = new RoamingPartner(Fixtures.party());
    private final List<OcpiExchange> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Serving answers = exchange -> exchange.accept(info("ALLOWED"));

    AuthorizationsIT(World world) {
        this.world = world;
        partner.serves("tokens", this::serve);
        world.registered(operator, partner);
    }

    @AfterEach
    void leave() {
        end.countDown();
        world.api.partner(partner.tokenForUs, "DELETE", "/ocpi/2.2.1/credentials", null);
        partner.close();
    }

    @Test
    void thePartnerIsAskedAboutTheTokenAtThePlaceAndItsReferenceIsGivenBack() {
        AuthorizationRequest request = ask("A CARD", IdTokenType.ISO14443, Duration.ofSeconds(20));

        AuthorizationResult result = result(request);
        assertThat(result.getAnswer()).isEqualTo(AuthorizationAnswer.ALLOWED);
        assertThat(result.getAuthorizationReference()).isEqualTo("REF-1");
        assertThat(result.getOperatorId()).isEqualTo(operator);
        assertThat(asked).singleElement().satisfies(exchange -> {
            assertThat(exchange.method()).isEqualTo("POST");
            assertThat(exchange.path()).endsWith("/tokens/A CARD/authorize");
            assertThat(exchange.param("type")).isEqualTo("RFID");
            assertThat(exchange.body().toString()).isEqualTo("{\"location_id\":\"loc-1\",\"evse_uids\":[\"loc-1-1\"]}");
            assertThat(exchange.header("OCPI-from-party-id")).isEqualTo(operator.substring(3));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "ALLOWED, ALLOWED",
        "BLOCKED, BLOCKED",
        "EXPIRED, EXPIRED",
        "NO_CREDIT, NO_CREDIT",
        "NOT_ALLOWED, NOT_ALLOWED",
        "PERHAPS, UNKNOWN"
    })
    void whatItSaysIsPassedOn(String said, AuthorizationAnswer answer) {
        answers = exchange -> exchange.accept(info(said));

        assertThat(result(ask()).getAnswer()).isEqualTo(answer);
    }

    @Test
    void aYesForOtherEvsesIsANo() {
        ObjectNode info = info("ALLOWED");
        info.putObject("location")
                .put("location_id", "loc-1")
                .putArray("evse_uids")
                .add("another");
        answers = exchange -> exchange.accept(info);

        assertThat(result(ask()).getAnswer()).isEqualTo(AuthorizationAnswer.NOT_ALLOWED);
    }

    @Test
    void aTokenThatItDoesNotKnowMayNotCharge() {
        answers = exchange -> exchange.answer(404, 2004, "Unknown token", null);
        assertThat(result(ask()).getAnswer()).isEqualTo(AuthorizationAnswer.NOT_ALLOWED);

        answers = exchange -> exchange.answer(200, 2004, "Unknown token", null);
        assertThat(result(ask()).getAnswer()).isEqualTo(AuthorizationAnswer.NOT_ALLOWED);
    }

    @Test
    void whoeverFailsHasSaidNothing() {
        answers = exchange -> exchange.answer(500, 3000, "Broken", null);
        assertThat(result(ask()).getAnswer()).isEqualTo(AuthorizationAnswer.UNKNOWN);

        answers = exchange -> exchange.answer(200, "{\"status_code\": 10");
        assertThat(result(ask()).getAnswer()).isEqualTo(AuthorizationAnswer.UNKNOWN);

        answers = exchange -> exchange.answer(200, 2002, "Too little", null);
        assertThat(result(ask()).getAnswer()).isEqualTo(AuthorizationAnswer.UNKNOWN);

        answers = OcpiExchange::talk;
        assertThat(result(ask()).getAnswer()).isEqualTo(AuthorizationAnswer.UNKNOWN);

        answers = OcpiExchange::hangUp;
        assertThat(result(ask()).getAnswer()).isEqualTo(AuthorizationAnswer.UNKNOWN);
    }

    @Test
    void whoeverIsNobodysPartnerIsNotAsked() {
        AuthorizationRequest request = publish(operator, "XX*XXX", "CARD", IdTokenType.RFID, Duration.ofSeconds(20));

        assertThat(result(request).getAnswer()).isEqualTo(AuthorizationAnswer.UNKNOWN);
        assertThat(asked).isEmpty();
    }

    @Test
    void anotherOperatorsPartnerIsNotAsked() {
        AuthorizationRequest request =
                publish(Fixtures.operator(), partner.party, "CARD", IdTokenType.RFID, Duration.ofSeconds(20));

        assertThat(result(request).getAnswer()).isEqualTo(AuthorizationAnswer.UNKNOWN);
        assertThat(asked).isEmpty();
    }

    @Test
    void manyQuestionsToASlowPartnerKeepNobodyElseWaiting() {
        answers = exchange -> {
            hold(end);
            exchange.hangUp();
        };
        List<AuthorizationRequest> slow = IntStream.range(0, 60)
                .mapToObj(i -> ask("SLOW-" + i, IdTokenType.RFID, Duration.ofSeconds(60)))
                .toList();
        try (RoamingPartner healthy = new RoamingPartner(Fixtures.party())) {
            healthy.serves("tokens", exchange -> exchange.accept(info("ALLOWED")));
            world.registered(operator, healthy);
            AuthorizationRequest request =
                    publish(operator, healthy.party, "CARD", IdTokenType.RFID, Duration.ofSeconds(30));

            assertThat(result(request).getAnswer()).isEqualTo(AuthorizationAnswer.ALLOWED);
            assertThat(slow)
                    .allSatisfy(each -> assertThat(result(each).getAnswer()).isEqualTo(AuthorizationAnswer.UNKNOWN));
        }
    }

    @Test
    void aQuestionThatNobodyWaitsForAnyMoreIsNotAsked() throws Exception {
        ask("LATE", IdTokenType.RFID, Duration.ofSeconds(-1));
        AuthorizationRequest next = ask();

        result(next);
        assertThat(asked).hasSize(1);
    }

    private void serve(OcpiExchange exchange) throws IOException {
        if (exchange.method().equals("GET")) {
            exchange.accept(Api.JSON.createArrayNode());
        } else {
            asked.add(exchange);
            answers.serve(exchange);
        }
    }

    private ObjectNode info(String allowed) {
        ObjectNode info = Api.JSON.createObjectNode().put("allowed", allowed).put("authorization_reference", "REF-1");
        info.set("token", Drivers.token(partner.party, "CARD"));
        return info;
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private AuthorizationRequest ask() {
        return ask("CARD", IdTokenType.RFID, Duration.ofSeconds(20));
    }

    private AuthorizationRequest ask(String uid, IdTokenType type, Duration patience) {
        return publish(operator, partner.party, uid, type, patience);
    }

    private AuthorizationRequest publish(String whose, String party, String uid, IdTokenType type, Duration patience) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        AuthorizationRequest request = AuthorizationRequest.newBuilder()
                .setRequestId(UUID.randomUUID())
                .setOperatorId(whose)
                .setLocationId("loc-1")
                .setStationId("station-" + UUID.randomUUID())
                .setEvseUid("loc-1-1")
                .setIdToken(new IdToken(uid, type, party, null))
                .setRequestedAt(now)
                .setAnswerBy(now.plus(patience))
                .setGatewayInstance("gateway-1")
                .build();
        world.kafka.publish(Topics.AUTHORIZATION_REQUESTS, request);
        return request;
    }

    private AuthorizationResult result(AuthorizationRequest request) {
        List<AuthorizationResult> results = await().until(
                        () -> world.kafka.values(Topics.AUTHORIZATION_RESULTS, request.getStationId()),
                        found -> !found.isEmpty());
        assertThat(results)
                .singleElement()
                .satisfies(result -> assertThat(result.getRequestId()).isEqualTo(request.getRequestId()));
        return results.getFirst();
    }
}
