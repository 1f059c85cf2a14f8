package io.wattbus.simulator.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.wattbus.simulator.ocpp16.MeterValue;
import io.wattbus.simulator.ocpp16.Payload;
import io.wattbus.simulator.ocpp16.SampledValue;
import io.wattbus.simulator.rpc.Frames;
import io.wattbus.simulator.rpc.Json;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SampleSetTest {

    private static final Reading DIRECT = new Reading(1_234_567, 100_000, true, OptionalInt.of(55));
    private static final Reading ALTERNATING = new Reading(1_234_567, 11_040, false, OptionalInt.empty());

    @Test
    void tellsEnergyPowerCurrentAndChargeWithTheirUnits() {
        assertThat(SampleSet.STANDARD.sample(DIRECT, "Sample.Periodic"))
                .extracting(SampledValue::measurand, SampledValue::value, SampledValue::unit)
                .containsExactly(
                        tuple("Energy.Active.Import.Register", "1234567", "Wh"),
                        tuple("Power.Active.Import", "100000", "W"),
                        tuple("Current.Import", "250.0", "A"),
                        tuple("SoC", "55", "Percent"));
    }

    @Test
    void tellsTheCurrentOfEachPhaseOnAlternatingCurrent() {
        assertThat(SampleSet.STANDARD.sample(ALTERNATING, "Sample.Periodic"))
                .filteredOn(value -> value.measurand().equals("Current.Import"))
                .extracting(SampledValue::phase, SampledValue::value)
                .containsExactly(tuple("L1", "16.0"), tuple("L2", "16.0"), tuple("L3", "16.0"));
    }

    @Test
    void fillsAMessageOfSome890BytesWithEightValues() {
        List<SampledValue> values = SampleSet.EIGHT.sample(ALTERNATING, "Sample.Periodic");
        MeterValue meter = new MeterValue(Instant.parse("2026-05-04T08:00:00.123Z"), values);

        String frame = Frames.call(
                "abcdefghijkl-123", "MeterValues", Json.write(new Payload.MeterValues(1, 123_456, List.of(meter))));

        assertThat(values).hasSize(8);
        assertThat(frame.length()).isBetween(840, 940);
    }
}
