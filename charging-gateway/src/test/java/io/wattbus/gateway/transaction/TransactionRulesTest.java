package io.wattbus.gateway.transaction;

import static io.wattbus.gateway.transaction.Examples.at;
import static io.wattbus.gateway.transaction.Examples.begun;
import static io.wattbus.gateway.transaction.Examples.reading;
import static io.wattbus.gateway.transaction.Examples.readings;
import static io.wattbus.gateway.transaction.Examples.signed;
import static io.wattbus.gateway.transaction.Examples.stateOfCharge;
import static io.wattbus.gateway.transaction.Examples.stop;
import static io.wattbus.gateway.transaction.Examples.time;
import static io.wattbus.gateway.transaction.Examples.wattHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.wattbus.gateway.meter.MeterSnapshot;
import io.wattbus.gateway.station.ReportedTime;
import io.wattbus.gateway.transaction.SessionStep.Type;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TransactionRulesTest {

    private static final Duration PACE = Duration.ofSeconds(30);

    private final ChargingTransaction begun = begun(0, 1_000);

    @Test
    void beginsWithItsFirstEvent() {
        assertThat(TransactionRules.start(begun, List.of(), time(0)))
                .containsExactly(new SessionStep(Type.STARTED, begun, time(0), List.of()));
    }

    @Test
    void infersTheEndOfWhatWasOpenAtTheConnector() {
        ChargingTransaction open = progressed(begun, 40, 1_700).after();

        List<SessionStep> steps = TransactionRules.start(begun(100, 1_700), List.of(open), time(100));

        assertThat(steps).extracting(SessionStep::type).containsExactly(Type.ENDED, Type.STARTED);
        ChargingTransaction ended = steps.getFirst().after();
        assertThat(ended.ending()).contains(new Ending(at(40), Ending.By.INFERRED, Optional.empty()));
        assertThat(ended.energyMilliWh()).isEqualTo(700_000);
        assertThat(ended.sequence()).isEqualTo(2);
    }

    @Test
    void leavesWhatBeganLaterAloneWhenAnOldStartComesOutOfAQueue() {
        ChargingTransaction open = begun(500, 2_000);

        assertThat(TransactionRules.start(begun(100, 1_000), List.of(open), time(100)))
                .extracting(SessionStep::type)
                .containsExactly(Type.STARTED);
    }

    static Stream<Arguments> paces() {
        return Stream.of(
                arguments("too early", new int[] {29}, 0),
                arguments("in time", new int[] {30}, 1),
                arguments("often", new int[] {10, 20, 30, 40, 50, 60, 70}, 2),
                arguments("late", new int[] {500}, 1),
                arguments("out of order", new int[] {60, 20}, 1),
                arguments("before it began", new int[] {-50}, 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paces")
    void tellsTheMeterAtABoundedPaceByTheStationsClock(String name, int[] seconds, int expected) {
        ChargingTransaction transaction = begun;
        int told = 0;
        for (int second : seconds) {
            MeterProgress progress = progressed(transaction, second, 1_000 + second);
            transaction = progress.after();
            told += progress.steps().size();
        }

        assertThat(told).isEqualTo(expected);
    }

    @Test
    void tellsWithTheNextReadingWhatWasReadBetweenTwoTellings() {
        MeterProgress early =
                TransactionRules.meter(begun, Untold.NOTHING, readings(reading(10, stateOfCharge(55))), PACE);
        MeterProgress due =
                TransactionRules.meter(begun, early.untold(), readings(reading(30, wattHours(1_200))), PACE);

        assertThat(early.steps()).isEmpty();
        assertThat(due.after().meter().stateOfChargePercent()).contains(55);
        assertThat(due.after().energyMilliWh()).isEqualTo(200_000);
    }

    @Test
    void tellsSignedReadingsAtOnce() {
        MeterProgress progress = TransactionRules.meter(
                begun, Untold.NOTHING, readings(reading(1, signed("OCMF|1")), reading(2, wattHours(1_001))), PACE);

        assertThat(progress.steps()).hasSize(1);
        assertThat(progress.steps().getFirst().signed())
                .extracting(reading -> reading.value())
                .containsExactly("OCMF|1");
    }

    @Test
    void keepsTheEnergyWhenTheMeterIsReset() {
        ChargingTransaction charged = progressed(begun, 30, 1_800).after();

        ChargingTransaction reset = progressed(charged, 60, 5).after();

        assertThat(reset.energyMilliWh()).isEqualTo(800_000);
        assertThat(reset.meter().importMilliWh()).contains(5_000L);
    }

    @Test
    void doesNotReviveWhatHasEndedByLateReadings() {
        ChargingTransaction ended = ended(stop(42, 100, 2_000));

        assertThat(progressed(ended, 200, 2_500)).isEqualTo(new MeterProgress(ended, List.of(), Untold.NOTHING));
    }

    @Test
    void tellsAnotherStateAtOnceAndTheSameNever() {
        assertThat(TransactionRules.state(begun, ChargingState.CHARGING, time(1)))
                .hasValueSatisfying(step -> {
                    assertThat(step.type()).isEqualTo(Type.UPDATED);
                    assertThat(step.after().state()).isEqualTo(ChargingState.CHARGING);
                    assertThat(step.after().sequence()).isEqualTo(1);
                });
        assertThat(TransactionRules.state(begun, ChargingState.EV_CONNECTED, time(1)))
                .isEmpty();
        assertThat(TransactionRules.state(ended(stop(42, 100, 2_000)), ChargingState.CHARGING, time(101)))
                .isEmpty();
    }

    @Test
    void endsWithTheDifferenceOfTheRegisters() {
        ChargingTransaction ended = ended(stop(42, 100, 2_345));

        assertThat(ended.energyMilliWh()).isEqualTo(1_345_000);
        assertThat(ended.ending()).contains(new Ending(at(100), Ending.By.REPORTED, Optional.of(StopReason.LOCAL)));
        assertThat(ended.sequence()).isEqualTo(1);
    }

    @Test
    void carriesTheSignedReadingsOfTheStop() {
        StopDecision decision = TransactionRules.stop(
                begun, stop(42, 100, 2_000, reading(0, signed("begin")), reading(100, signed("end"))), time(100));

        assertThat(((StopDecision.Ended) decision).step().signed())
                .extracting(reading -> reading.value())
                .containsExactly("begin", "end");
    }

    @Test
    void neverGivesNegativeEnergyNorTime() {
        ChargingTransaction late = begun(50, 1_000);

        StopDecision decision = TransactionRules.stop(late, stop(42, 10, 900), time(10));

        SessionStep step = ((StopDecision.Ended) decision).step();
        assertThat(step.after().energyMilliWh()).isZero();
        assertThat(step.after().meter().importMilliWh()).contains(900_000L);
        assertThat(step.time().occurredAt()).isEqualTo(late.startedAt());
        assertThat(step.time().clockSuspect()).isTrue();
        assertThat(step.after().irregularities())
                .containsExactlyInAnyOrder(Irregularity.STOPPED_BEFORE_START, Irregularity.METER_RESET);
    }

    @Test
    void recognisesAStopThatComesAgain() {
        TransactionStop stop = stop(42, 100, 2_000);

        assertThat(TransactionRules.stop(ended(stop), stop, time(100))).isEqualTo(new StopDecision.Repeated());
    }

    @Test
    void recognisesAStopThatComesAgainThoughItSaysNoTime() {
        ReportedTime suspect = ReportedTime.of(Optional.empty(), at(100), at(0));
        TransactionStop stop = stop(42, 100, 2_000);
        ChargingTransaction ended = ((StopDecision.Ended) TransactionRules.stop(begun, stop, suspect))
                .step()
                .after();

        ReportedTime later = ReportedTime.of(Optional.empty(), at(130), at(0));

        assertThat(TransactionRules.stop(ended, stop, later)).isEqualTo(new StopDecision.Repeated());
    }

    @Test
    void letsTheFirstOfTwoDifferentStopsStand() {
        ChargingTransaction ended = ended(stop(42, 100, 2_000));

        assertThat(TransactionRules.stop(ended, stop(42, 100, 2_001), time(100)))
                .isEqualTo(new StopDecision.Contradicted(ended.flagged(Irregularity.STOPPED_TWICE)));
        assertThat(TransactionRules.stop(ended, stop(42, 101, 2_000), time(101)))
                .isEqualTo(new StopDecision.Contradicted(ended.flagged(Irregularity.STOPPED_TWICE)));
    }

    @Test
    void replacesAnInferredEndByTheStationsOwn() {
        ChargingTransaction inferred = TransactionRules.start(begun(100, 1_700), List.of(begun), time(100))
                .getFirst()
                .after();

        StopDecision decision = TransactionRules.stop(inferred, stop(42, 90, 1_650), time(90));

        ChargingTransaction after = ((StopDecision.Ended) decision).step().after();
        assertThat(after.sequence()).isEqualTo(2);
        assertThat(after.ending()).map(Ending::by).contains(Ending.By.REPORTED);
        assertThat(after.energyMilliWh()).isEqualTo(650_000);
    }

    @Test
    void flagsAMeterThatWasResetAndOneThatRunsBackwards() {
        ChargingTransaction charged = progressed(begun, 30, 1_800).after();

        ChargingTransaction reversed = progressed(charged, 60, 1_700).after();
        ChargingTransaction reset = progressed(reversed, 90, 5).after();

        assertThat(charged.irregularities()).isEmpty();
        assertThat(reversed.irregularities()).containsExactly(Irregularity.METER_REVERSED);
        assertThat(reversed.energyMilliWh()).isEqualTo(700_000);
        assertThat(reset.irregularities())
                .containsExactlyInAnyOrder(Irregularity.METER_REVERSED, Irregularity.METER_RESET);
        assertThat(reset.energyMilliWh()).isEqualTo(700_000);
    }

    @Test
    void stopInWholeWattHoursIsNotBelowTheReadingBefore() {
        ChargingTransaction charged = begun.metered(MeterSnapshot.EMPTY.withImport(1_800_330), time(30));

        StopDecision decision = TransactionRules.stop(charged, stop(42, 100, 1_800), time(100));

        ChargingTransaction after = ((StopDecision.Ended) decision).step().after();
        assertThat(after.energyMilliWh()).isEqualTo(800_000);
        assertThat(after.irregularities()).isEmpty();
    }

    @Test
    void endsWithTheEnergyKnownWhereTheStopIsBelowTheStart() {
        ChargingTransaction charged = progressed(begun, 30, 1_800).after();

        StopDecision decision = TransactionRules.stop(charged, stop(42, 100, 20), time(100));

        ChargingTransaction after = ((StopDecision.Ended) decision).step().after();
        assertThat(after.energyMilliWh()).isEqualTo(800_000);
        assertThat(after.meter().importMilliWh()).contains(20_000L);
        assertThat(after.irregularities()).containsExactly(Irregularity.METER_RESET);
    }

    @Test
    void letsAnOldReadingChangeNothingThatANewerOneTold() {
        ChargingTransaction charged = progressed(begun, 60, 1_800).after();

        MeterProgress old = progressed(charged, 40, 1_500);
        MeterProgress signedOld = TransactionRules.meter(
                charged, Untold.NOTHING, readings(reading(40, wattHours(1_500), signed("OCMF|1"))), PACE);

        assertThat(old).isEqualTo(new MeterProgress(charged, List.of(), Untold.NOTHING));
        assertThat(signedOld.steps()).hasSize(1);
        assertThat(signedOld.after().energyMilliWh()).isEqualTo(800_000);
        assertThat(signedOld.after().toldAt()).isEqualTo(charged.toldAt());
    }

    @Test
    void stopsInTheInstantInWhichItStarted() {
        SessionStep step = ((StopDecision.Ended) TransactionRules.stop(begun, stop(42, 0, 1_000), time(0))).step();

        assertThat(step.after().ending()).map(Ending::at).contains(begun.startedAt());
        assertThat(step.time().clockSuspect()).isFalse();
        assertThat(step.after().energyMilliWh()).isZero();
    }

    @Test
    void putsOffAnEndThatItInferredWithoutUndoingIt() {
        ChargingTransaction inferred =
                TransactionRules.inferredEnd(begun, at(1_000)).after();

        MeterProgress late = progressed(inferred, 600, 3_000);

        assertThat(late.steps()).extracting(SessionStep::type).containsExactly(Type.ENDED);
        assertThat(late.after().ending()).contains(new Ending(at(600), Ending.By.INFERRED, Optional.empty()));
        assertThat(late.after().energyMilliWh()).isEqualTo(2_000_000);
    }

    private static MeterProgress progressed(ChargingTransaction transaction, int seconds, long wattHours) {
        return TransactionRules.meter(
                transaction, Untold.NOTHING, readings(reading(seconds, wattHours(wattHours))), PACE);
    }

    private ChargingTransaction ended(TransactionStop stop) {
        ReportedTime time = ReportedTime.of(stop.timestamp(), stop.receivedAt(), at(0));
        return ((StopDecision.Ended) TransactionRules.stop(begun, stop, time))
                .step()
                .after();
    }
}
