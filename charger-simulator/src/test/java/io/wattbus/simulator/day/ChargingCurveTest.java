package io.wattbus.simulator.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wattbus.simulator.fleet.Connector;
import io.wattbus.simulator.fleet.Connector.Plug;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChargingCurveTest {

    private static final long MILLI_WH = 1_000;
    private static final ChargingCurve CURVE = new ChargingCurve(100_000, 60_000 * MILLI_WH, 0.6);

    @Test
    void givesFullPowerUpToTheKneeAndLessAndLessAfterIt() {
        assertThat(CURVE.powerW(0.1)).isEqualTo(100_000);
        assertThat(CURVE.powerW(0.6)).isEqualTo(100_000);
        assertThat(CURVE.powerW(0.8)).isBetween(20_000, 40_000);
        assertThat(CURVE.powerW(0.95)).isLessThan(CURVE.powerW(0.8));
        assertThat(CURVE.powerW(1)).isZero();
    }

    @Test
    void takesAtFullPowerExactlyPowerTimesTime() {
        assertThat(CURVE.energyMilliWh(0.1, Duration.ofMinutes(6))).isEqualTo(10_000 * MILLI_WH);
    }

    @Test
    void neverTakesMoreThanTheConnectorGivesOrTheBatteryHolds() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 200; i++) {
            double from = random.nextDouble(0.05, 0.99);
            Duration time = Duration.ofMillis(random.nextLong(1, 7_200_000));

            long taken = CURVE.energyMilliWh(from, time);

            assertThat(taken).isBetween(0L, (long) (100_000.0 * time.toMillis() / 3_600));
            assertThat(from + (double) taken / CURVE.batteryMilliWh()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void conservesEnergyHoweverOftenOneLooks() {
        Charge once = Charge.from(CURVE, 0.2).after(Duration.ofMinutes(40));
        Charge often = Charge.from(CURVE, 0.2);
        for (int i = 0; i < 480; i++) {
            often = often.after(Duration.ofSeconds(5));
        }

        assertThat((double) often.takenMilliWh()).isCloseTo(once.takenMilliWh(), within(once.takenMilliWh() * 0.01));
        assertThat(often.stateOfCharge())
                .isCloseTo(0.2 + (double) often.takenMilliWh() / CURVE.batteryMilliWh(), within(1e-9));
    }

    @Test
    void shrinksTheBatteryAndNotThePowerWhenTheDayRunsFaster() {
        Connector connector = new Connector(1, Plug.CCS, 150_000);

        ChargingCurve real = Vehicle.FAMILY.at(connector, Pace.REAL_TIME);
        ChargingCurve fast = Vehicle.FAMILY.at(connector, new Pace(60));

        assertThat(fast.maxPowerW()).isEqualTo(real.maxPowerW()).isEqualTo(130_000);
        Charge slowly = Charge.from(real, 0.2).after(Duration.ofMinutes(20));
        Charge quickly = Charge.from(fast, 0.2).after(Duration.ofSeconds(20));
        assertThat(quickly.stateOfCharge()).isCloseTo(slowly.stateOfCharge(), within(0.01));
        assertThat((double) quickly.takenMilliWh()).isCloseTo(slowly.takenMilliWh() / 60.0, within(20_000.0));
    }

    @Test
    void chargesNoFasterThanTheConnectorCan() {
        assertThat(Vehicle.PREMIUM
                        .at(new Connector(1, Plug.CCS, 50_000), Pace.REAL_TIME)
                        .maxPowerW())
                .isEqualTo(50_000);
        assertThat(Vehicle.CITY
                        .at(new Connector(1, Plug.TYPE_2, 22_000), Pace.REAL_TIME)
                        .maxPowerW())
                .isEqualTo(7_400);
    }
}
