package io.wattbus.roaming.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.roaming.testing.Api;
import io.wattbus.roaming.testing.Api.Answer;
import io.wattbus.roaming.testing.Drivers;
import io.wattbus.roaming.testing.Fixtures;
import io.wattbus.roaming.testing.RoamingPartner;
import io.wattbus.roaming.testing.World;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.StationCommand;
import io.wattbus.schemas.avro.StationCommandOutcome;
import io.wattbus.schemas.avro.StationCommandResult;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** A partner that sends commands to the one EVSE of an operator. */
final class CommandWorld implements AutoCloseable {

    final World world;
    final String operator;
    final String place;
    final RoamingPartner partner;
    private final JdbcClient jdbc;

    CommandWorld(World world, JdbcClient jdbc) {
        this.world = world;
        this.jdbc = jdbc;
        this.operator = Fixtures.operator();
        this.place = "C" + UUID.randomUUID().toString().substring(0, 8);
        this.partner = world.registered(operator);
        world.open(operator, place, partner);
        await().until(() -> jdbc.sql("select count(*) from evse_station where evse_uid = ?")
                        .param(place + "-1")
                        .query(Integer.class)
                        .single()
                == 1);
    }

    private CommandWorld(World world, JdbcClient jdbc, CommandWorld before) {
        this.world = world;
        this.jdbc = jdbc;
        this.operator = before.operator;
        this.place = before.place;
        this.partner = before.partner;
    }

    /** The same with a service that was started again. */
    CommandWorld on(World other, JdbcClient otherJdbc) {
        return new CommandWorld(other, otherJdbc, this);
    }

    @Override
    public void close() {
        world.api.partner(partner.tokenForUs, "DELETE", "/ocpi/2.2.1/credentials", null);
        partner.close();
    }

    ObjectNode body() {
        return Api.JSON.createObjectNode().put("response_url", partner.address("commands", "/1"));
    }

    ObjectNode start() {
        ObjectNode start = body().put("location_id", place)
                .put("evse_uid", place + "-1")
                .put("connector_id", "1")
                .put("authorization_reference", "REF-7");
        start.set("token", Drivers.token(partner.party, "APP-1").put("type", "APP_USER"));
        return start;
    }

    static ObjectNode without(ObjectNode body, String... fields) {
        body.remove(List.of(fields));
        return body;
    }

    Answer stop(String session) {
        return send("STOP_SESSION", body().put("session_id", session));
    }

    Answer send(String command, ObjectNode body) {
        return world.api.partner(partner.tokenForUs, "POST", "/ocpi/2.2.1/commands/" + command, body.toString());
    }

    List<StationCommand> commands() {
        return world.kafka.values(Topics.STATION_COMMANDS, "station-" + place + "-1");
    }

    /** The last that has come to its topic. */
    StationCommand command() {
        return await().until(this::commands, found -> !found.isEmpty()).getLast();
    }

    /** A start that has come to its topic. */
    StationCommand started() {
        int before = commands().size();
        assertThat(send("START_SESSION", start()).at("/data/result")).isEqualTo("ACCEPTED");
        return await().until(this::commands, found -> found.size() > before).getLast();
    }

    void conclude(StationCommand command, StationCommandOutcome outcome) {
        world.kafka.publish(
                Topics.STATION_COMMAND_RESULTS, result(command, outcome).build());
    }

    static StationCommandResult.Builder result(StationCommand command, StationCommandOutcome outcome) {
        return StationCommandResult.newBuilder()
                .setCommandId(command.getCommandId())
                .setOperatorId(command.getOperatorId())
                .setStationId(command.getStationId())
                .setOutcome(outcome)
                .setEndedAt(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    List<String> results() {
        return partner.pushes("commands", "1").stream()
                .map(push -> push.body().path("result").asString(""))
                .toList();
    }

    void awaitResult(String result) {
        await().untilAsserted(() -> assertThat(results()).contains(result));
    }

    String state(StationCommand command) {
        return jdbc.sql("select state from command where command_id = ?")
                .param(command.getCommandId())
                .query(String.class)
                .single();
    }

    int attempts(StationCommand command) {
        return jdbc.sql("select attempts from command where command_id = ?")
                .param(command.getCommandId())
                .query(Integer.class)
                .single();
    }
}
