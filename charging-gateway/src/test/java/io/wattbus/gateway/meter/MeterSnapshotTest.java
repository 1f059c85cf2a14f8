package io.wattbus.gateway.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MeterSnapshotTest {

    private static final String POWER = "Power.Active.Import";
    private static final String CURRENT = "Current.Import";

    static Stream<Arguments> registers() {
        return Stream.of(
                arguments("1234", null, 1_234_000L),
                arguments("1234", "Wh", 1_234_000L),
                arguments("1.2345", "kWh", 1_234_500L),
                arguments(" 12.0 ", "Wh", 12_000L),
                arguments("0.0004", "Wh", 0L),
                arguments("0.0005", "Wh", 1L),
                arguments("1e3", "Wh", 1_000_000L),
                arguments("-5", "Wh", -5_000L),
                arguments("12", "", 12_000L),
                arguments("12", "varh", null),
                arguments("", "Wh", null),
                arguments("NaN", "Wh", null),
                arguments("1,5", "Wh", null),
                arguments("0x1F", "Wh", null),
                arguments("1e999999999", "Wh", null),
                arguments("1e-999999999", "Wh", null),
                arguments("9999999999999999", "kWh", null),
                arguments("1".repeat(1000), "Wh", null));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("registers")
    void readsTheImportRegister(String value, @Nullable String unit, @Nullable Long milliWh) {
        assertThat(read(sample(value, null, null, unit)).importMilliWh()).isEqualTo(Optional.ofNullable(milliWh));
    }

    @Test
    void addsUpThePhasesWhereThereIsNoTotal() {
        MeterSnapshot snapshot = read(
                sample("3.5", POWER, "L1", "kW"),
                sample("3500", POWER, "L2", "W"),
                sample("3.4", POWER, "L3-N", "kW"),
                sample("16.04", CURRENT, "L1", "A"),
                sample("15.96", CURRENT, "L2", null),
                sample("0.2", CURRENT, "N", "A"));

        assertThat(snapshot.powerW()).contains(10_400L);
        assertThat(snapshot.currentMilliA()).contains(32_000L);
    }

    @Test
    void takesTheTotalWhereThereIsOne() {
        assertThat(read(sample("1", POWER, "L1", "kW"), sample("11", POWER, null, "kW"))
                        .powerW())
                .contains(11_000L);
    }

    @Test
    void takesTheOutletBeforeTheInlet() {
        SampledValue inlet = new SampledValue("50", null, null, POWER, null, "Inlet", "kW");

        assertThat(read(inlet).powerW()).contains(50_000L);
        assertThat(read(sample("11", POWER, null, "kW"), inlet).powerW()).contains(11_000L);
    }

    @Test
    void readsTheStateOfChargeIfItIsAPercentage() {
        assertThat(read(sample("79.6", "SoC", null, "Percent")).stateOfChargePercent())
                .contains(80);
        assertThat(read(sample("101", "SoC", null, null)).stateOfChargePercent())
                .isEmpty();
    }

    @Test
    void passesOverWhatCanNotBeReadAndKeepsTheRest() {
        MeterSnapshot snapshot = read(sample("garbage", POWER, null, "W"), sample("5", null, null, "kWh"));

        assertThat(snapshot.powerW()).isEmpty();
        assertThat(snapshot.importMilliWh()).contains(5_000_000L);
    }

    @Test
    void carriesSignedDataByteForByteAndReadsNoNumberFromIt() {
        String signed = "OCMF|{\"RV\":12.5}|{\"SD\":\"3045\"} ";
        SampledValue sample = new SampledValue(signed, "Transaction.Begin", "SignedData", null, null, null, null);

        MeterSnapshot snapshot = read(sample, new SampledValue("7", null, "SignedData", null, null, null, "Wh"));

        assertThat(snapshot.signed())
                .containsExactly(new SignedReading(signed, "Transaction.Begin"), new SignedReading("7", null));
        assertThat(snapshot.importMilliWh()).isEmpty();
    }

    @Test
    void keepsWhatWasKnownWhereANewReadingSaysNothing() {
        MeterSnapshot earlier = read(sample("5", null, null, "kWh"), sample("10", "SoC", null, null));
        MeterSnapshot later = read(sample("6", null, null, "kWh"));

        assertThat(later.over(earlier).importMilliWh()).contains(6_000_000L);
        assertThat(later.over(earlier).stateOfChargePercent()).contains(10);
    }

    private static MeterSnapshot read(SampledValue... samples) {
        return MeterSnapshot.of(new MeterReading(Optional.empty(), List.of(samples)));
    }

    private static SampledValue sample(
            String value, @Nullable String measurand, @Nullable String phase, @Nullable String unit) {
        return new SampledValue(value, null, null, measurand, phase, null, unit);
    }
}
