package io.wattbus.roaming.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.roaming.testing.Api.Answer;
import io.wattbus.roaming.testing.Drivers;
import io.wattbus.roaming.testing.Fixtures;
import io.wattbus.roaming.testing.RoamingIntegrationTest;
import io.wattbus.roaming.testing.RoamingPartner;
import io.wattbus.roaming.testing.World;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.StationCommand;
import io.wattbus.schemas.avro.StationCommandOutcome;
import io.wattbus.schemas.avro.StationCommandType;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** Partners' commands: the answer at once, and the command on its topic. */
@RoamingIntegrationTest
class CommandsIT {

    private final CommandWorld it;

    CommandsIT(World world, JdbcClient jdbc) {
        this.it = new CommandWorld(world, jdbc);
    }

    @AfterEach
    void leave() {
        it.close();
    }

    @Test
    void aStartReachesItsStationsTopicWithTheWholeTokenAndItsResultThePartner() {
        Answer answer = it.send("START_SESSION", it.start());

        assertThat(answer.code()).isEqualTo(1000);
        assertThat(answer.at("/data/result")).isEqualTo("ACCEPTED");
        assertThat(answer.data().path("timeout").asInt()).isEqualTo(65);
        StationCommand command = it.command();
        assertThat(command.getOperatorId()).isEqualTo(it.operator);
        assertThat(command.getPartyId()).isEqualTo(it.partner.party);
        assertThat(command.getType()).isEqualTo(StationCommandType.START_SESSION);
        assertThat(command.getEvseUid()).isEqualTo(it.place + "-1");
        assertThat(command.getConnectorNumber()).isEqualTo(1);
        assertThat(command.getIdToken().getUid()).isEqualTo("APP-1");
        assertThat(command.getIdToken().getIssuingParty()).isEqualTo(it.partner.party);
        assertThat(command.getGroupId()).isEqualTo("FAMILY");
        assertThat(command.getAuthorizationReference()).isEqualTo("REF-7");
        assertThat(command.getExpiresAt()).isEqualTo(command.getRequestedAt().plusSeconds(30));

        it.conclude(command, StationCommandOutcome.ACCEPTED);

        it.awaitResult("ACCEPTED");
        assertThat(it.partner.pushes("commands", "1").getFirst().headers().from())
                .isEqualTo(it.operator);
    }

    @Test
    void aSessionOfItsOwnDriverIsStopped() {
        Fixtures.Session session = Fixtures.session(it.operator, it.place, it.partner.party);
        it.world.kafka.publish(Topics.CHARGING_SESSIONS, session.started());
        await().untilAsserted(() ->
                assertThat(it.stop(session.id.toString()).at("/data/result")).isEqualTo("ACCEPTED"));

        StationCommand command = it.command();
        assertThat(command.getType()).isEqualTo(StationCommandType.STOP_SESSION);
        assertThat(command.getSessionId()).isEqualTo(session.id);
        it.conclude(command, StationCommandOutcome.ACCEPTED);
        it.awaitResult("ACCEPTED");

        it.world.kafka.publish(Topics.CHARGING_SESSIONS, session.ended(1, 1_000));
        await().untilAsserted(() -> assertThat(it.stop(session.id.toString()).at("/data/result"))
                .as("of one that has ended")
                .isEqualTo("REJECTED"));
    }

    @Test
    void sessionsOfOthersAreNotStopped() {
        try (RoamingPartner other = it.world.registered(it.operator)) {
            Fixtures.Session session = Fixtures.session(it.operator, it.place, other.party);
            it.world.kafka.publish(Topics.CHARGING_SESSIONS, session.started());
            await().untilAsserted(
                            () -> assertThat(it.stop(session.id.toString()).at("/data/result"))
                                    .isEqualTo("REJECTED"));
        }
        assertThat(it.stop(UUID.randomUUID().toString()).at("/data/result")).isEqualTo("UNKNOWN_SESSION");
        assertThat(it.stop("17").at("/data/result")).isEqualTo("UNKNOWN_SESSION");
        assertThat(it.commands()).isEmpty();
    }

    @Test
    void aConnectorIsUnlocked() {
        Answer answer = it.send(
                "UNLOCK_CONNECTOR",
                it.body()
                        .put("location_id", it.place)
                        .put("evse_uid", it.place + "-1")
                        .put("connector_id", "1"));

        assertThat(answer.at("/data/result")).isEqualTo("ACCEPTED");
        assertThat(it.command().getType()).isEqualTo(StationCommandType.UNLOCK_CONNECTOR);
    }

    @Test
    void aStartWithoutAnEvseIsTheStationsChoice() {
        assertThat(it.send("START_SESSION", CommandWorld.without(it.start(), "evse_uid", "connector_id"))
                        .at("/data/result"))
                .isEqualTo("ACCEPTED");

        assertThat(it.command().getEvseUid()).isNull();
        assertThat(it.command().getConnectorNumber()).isNull();
    }

    @Test
    void anotherPartysTokenIsRefused() {
        ObjectNode start = it.start();
        start.set("token", Drivers.token("NL*TNM", "APP-1"));

        assertThat(it.send("START_SESSION", start).at("/data/result")).isEqualTo("REJECTED");
        assertThat(it.commands()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "location_id, nowhere, 2003",
        "evse_uid, nothing, 2003",
        "connector_id, 9, 2003",
        "response_url, ftp://emp.example/x, 2001",
        "response_url, http://u:p@emp.example/x, 2001",
        "response_url, http://elsewhere.example/x, 2001",
        "response_url, nonsense, 2001"
    })
    void whatLeadsNowhereIsRefused(String field, String value, int code) {
        Answer answer = it.send("START_SESSION", it.start().put(field, value));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(it.commands()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "START_SESSION, token",
        "START_SESSION, location_id",
        "START_SESSION, response_url",
        "START_SESSION, evse_uid",
        "STOP_SESSION, session_id",
        "UNLOCK_CONNECTOR, evse_uid",
        "UNLOCK_CONNECTOR, connector_id"
    })
    void whatLacksSomethingIsRefused(String command, String field) {
        assertThat(it.send(command, CommandWorld.without(it.start(), field)).code())
                .isEqualTo(2001);
    }

    @Test
    void reservationsAreNotSupportedAndOtherCommandsNotKnown() {
        assertThat(it.send("RESERVE_NOW", it.start()).at("/data/result")).isEqualTo("NOT_SUPPORTED");
        assertThat(it.send("CANCEL_RESERVATION", it.body()).at("/data/result")).isEqualTo("NOT_SUPPORTED");
        assertThat(it.send("DANCE", it.body()).status()).isEqualTo(404);
    }
}
