package io.wattbus.gateway.transaction;

import static io.wattbus.gateway.transaction.Examples.at;
import static io.wattbus.gateway.transaction.Examples.begun;
import static io.wattbus.gateway.transaction.Examples.time;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GraceRulesTest {

    private static final Duration TIME = Duration.ofMinutes(15);

    private final ChargingTransaction begun = begun(100, 1_000);
    private final Grace grace = new Grace(at(200), at(1_100));

    @Test
    void beginsWithABootByTheGatewaysClock() {
        assertThat(GraceRules.booted(begun, at(200), TIME)).contains(begun.in(Optional.of(grace)));
    }

    @Test
    void beginsNotAnewWhenTheStationBootsAgain() {
        assertThat(GraceRules.booted(begun.in(Optional.of(grace)), at(300), TIME))
                .isEmpty();
    }

    @Test
    void countsFromTheStartWhereTheStationsClockIsFast() {
        assertThat(GraceRules.booted(begun, at(50), TIME)).contains(begun.in(Optional.of(new Grace(at(100), at(950)))));
    }

    @Test
    void beginsWithAFreeConnector() {
        assertThat(GraceRules.freed(begun, time(199), TIME))
                .contains(begun.in(Optional.of(new Grace(at(199), at(1_100)))));
    }

    @Test
    void beginsNotWithAConnectorThatWasFreeBefore() {
        assertThat(GraceRules.freed(begun, time(99), TIME)).isEmpty();
    }

    @Test
    void beginsNotForWhatHasEnded() {
        ChargingTransaction ended = TransactionRules.inferredEnd(begun, at(150)).after();

        assertThat(GraceRules.booted(ended, at(200), TIME)).isEmpty();
        assertThat(GraceRules.freed(ended, time(200), TIME)).isEmpty();
    }

    @Test
    void isCancelledByAnythingThatHappenedLater() {
        assertThat(GraceRules.heard(begun.in(Optional.of(grace)), time(201), TIME))
                .isEqualTo(begun);
    }

    @Test
    void isGivenAnewWhileTheStationSendsItsQueue() {
        assertThat(GraceRules.heard(begun.in(Optional.of(grace)), time(150), TIME)
                        .grace())
                .contains(new Grace(at(200), at(151).plus(TIME)));
    }

    @Test
    void expiresWithTheRegisterLastReadWhenItWasLastHeardOf() {
        ChargingTransaction doubtful =
                begun.metered(Examples.read(1_700), time(180)).in(Optional.of(grace));

        assertThat(GraceRules.expired(doubtful, at(1_099))).isEmpty();
        assertThat(GraceRules.expired(doubtful, at(1_100))).hasValueSatisfying(step -> {
            assertThat(step.type()).isEqualTo(SessionStep.Type.ENDED);
            assertThat(step.after().ending()).contains(new Ending(at(180), Ending.By.INFERRED, Optional.empty()));
            assertThat(step.after().energyMilliWh()).isEqualTo(700_000);
            assertThat(step.after().grace()).isEmpty();
            assertThat(step.time().receivedAt()).isEqualTo(at(1_100));
        });
    }

    @Test
    void expiresOnceAndOnlyWhereItBegan() {
        ChargingTransaction ended = GraceRules.expired(begun.in(Optional.of(grace)), at(1_100))
                .orElseThrow()
                .after();

        assertThat(GraceRules.expired(begun, at(100_000))).isEmpty();
        assertThat(GraceRules.expired(ended, at(100_000))).isEmpty();
    }
}
