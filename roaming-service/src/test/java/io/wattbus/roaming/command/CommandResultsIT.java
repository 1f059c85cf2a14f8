package io.wattbus.roaming.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.roaming.testing.RoamingIntegrationTest;
import io.wattbus.roaming.testing.RoamingPartner.Mood;
import io.wattbus.roaming.testing.World;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.EvseStatus;
import io.wattbus.schemas.avro.StationCommand;
import io.wattbus.schemas.avro.StationCommandOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came of partners' commands, at the address that they gave; and each fault of theirs by name. */
@RoamingIntegrationTest
class CommandResultsIT {

    private final JdbcClient jdbc;
    private final CommandWorld it;

    CommandResultsIT(World world, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.it = new CommandWorld(world, jdbc);
    }

    @AfterEach
    void leave() {
        it.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, AVAILABLE, ACCEPTED",
        "REJECTED, AVAILABLE, REJECTED",
        "REJECTED, CHARGING, EVSE_OCCUPIED",
        "REJECTED, OUTOFORDER, EVSE_INOPERATIVE",
        "OFFLINE, AVAILABLE, EVSE_INOPERATIVE",
        "EXPIRED, AVAILABLE, TIMEOUT",
        "TIMEOUT, AVAILABLE, TIMEOUT",
        "FAILED, AVAILABLE, FAILED",
        "NOT_SUPPORTED, AVAILABLE, NOT_SUPPORTED"
    })
    void everyOutcomeHasItsWord(StationCommandOutcome outcome, EvseStatus status, String result) {
        it.world.becomes(it.operator, it.place, status);
        await().until(() -> it.world
                .api
                .partner(
                        it.partner.tokenForUs, "GET", "/ocpi/2.2.1/locations/" + it.place + "/" + it.place + "-1", null)
                .at("/data/status")
                .equals(status.name()));
        it.send("START_SESSION", it.start());

        it.conclude(it.command(), outcome);

        it.awaitResult(result);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"FAILS_WITH_500", "IS_OVERRUN_WITH_429", "TAKES_FOREVER", "TRUNCATES", "NEVER_STOPS_TALKING"})
    void aPartnerThatFailsIsToldWhenItIsWell(Mood mood) {
        it.send("START_SESSION", it.start());
        it.partner.is(mood);
        it.conclude(it.command(), StationCommandOutcome.ACCEPTED);
        await().until(() -> it.partner.attempts("POST") > 1);
        assertThat(it.results()).isEmpty();

        it.partner.is(Mood.ANSWERS);

        it.awaitResult("ACCEPTED");
    }

    @Test
    void anAddressThatCannotBeReachedIsTriedUntilItCan() {
        StationCommand command = it.started();
        it.partner.goDown();
        it.conclude(command, StationCommandOutcome.REJECTED);
        await().until(() -> it.attempts(command) > 2);

        it.partner.comeBack();

        it.awaitResult("REJECTED");
    }

    @Test
    void whatIsNotWantedIsNotToldAgain() {
        StationCommand command = it.started();
        it.partner.is(Mood.REFUSES);
        it.conclude(command, StationCommandOutcome.ACCEPTED);

        await().until(() -> it.state(command).equals("GIVEN_UP"));
        assertThat(it.partner.attempts("POST")).isEqualTo(1);
    }

    @Test
    void aResultThatComesTwiceIsToldOnce() {
        StationCommand command = it.started();

        it.conclude(command, StationCommandOutcome.ACCEPTED);
        it.conclude(command, StationCommandOutcome.FAILED);

        it.awaitResult("ACCEPTED");
        await().until(() -> it.state(command).equals("TOLD"));
        assertThat(it.results()).containsExactly("ACCEPTED");
    }

    @Test
    void anotherOperatorsResultChangesNothing() {
        StationCommand command = it.started();
        it.world.kafka.publish(
                Topics.STATION_COMMAND_RESULTS,
                CommandWorld.result(command, StationCommandOutcome.FAILED)
                        .setOperatorId("XX*XXX")
                        .build());

        it.conclude(command, StationCommandOutcome.ACCEPTED);

        it.awaitResult("ACCEPTED");
    }

    @Test
    void withoutAResultThePartnerIsToldThatTimeIsOver() {
        StationCommand command = it.started();

        jdbc.sql("update command set due_at = now() where command_id = ?")
                .param(command.getCommandId())
                .update();

        it.awaitResult("TIMEOUT");
    }

    @Test
    void aResultThatAReplicaLeftBehindWhenItDiedIsToldByAnother() {
        StationCommand command = it.started();

        jdbc.sql("update command set state = 'ENDED', outcome = 'ACCEPTED', attempts = 1, due_at = now() "
                        + "where command_id = ?")
                .param(command.getCommandId())
                .update();

        it.awaitResult("ACCEPTED");
    }
}
