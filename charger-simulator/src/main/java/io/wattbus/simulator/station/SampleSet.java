package io.wattbus.simulator.station;

import io.wattbus.simulator.ocpp16.SampledValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a station puts into its meter values; the choice sets the size of the message. */
public enum SampleSet {

    /** The energy register alone. */
    ENERGY {
        @Override
        Stream<SampledValue> of(Reading reading, String context) {
            return Stream.of(energy(reading, context));
        }
    },

    /** Energy, power, current of each phase, and the state of charge where the station knows it. */
    STANDARD {
        @Override
        Stream<SampledValue> of(Reading reading, String context) {
            Stream<SampledValue> currents = reading.directCurrent()
                    ? Stream.of(value(reading.currentA(), context, "Current.Import", null, "A"))
                    : phases(reading.currentA(), context, "Current.Import", "A", "L1", "L2", "L3");
            Stream<SampledValue> charge = reading.stateOfChargePercent().stream()
                    .mapToObj(percent ->
                            new SampledValue(Integer.toString(percent), context, "SoC", null, "EV", "Percent"));
            return Stream.of(Stream.of(energy(reading, context), power(reading, context)), currents, charge)
                    .flatMap(values -> values);
        }
    },

    /** Eight values, those of a three-phase meter: a message of some 890 bytes. */
    EIGHT {
        @Override
        Stream<SampledValue> of(Reading reading, String context) {
            return Stream.of(
                            Stream.of(energy(reading, context), power(reading, context)),
                            phases(reading.currentA(), context, "Current.Import", "A", "L1", "L2", "L3"),
                            phases(reading.voltageV(), context, "Voltage", "V", "L1-N", "L2-N", "L3-N"))
                    .flatMap(values -> values);
        }
    };

    abstract Stream<SampledValue> of(Reading reading, String context);

    /** The sampled values of one moment. */
    List<SampledValue> sample(Reading reading, String context) {
        return of(reading, context).toList();
    }

    private static SampledValue energy(Reading reading, String context) {
        String registerWh = Long.toString(reading.registerWh());
        return new SampledValue(registerWh, context, "Energy.Active.Import.Register", null, null, "Wh");
    }

    private static SampledValue power(Reading reading, String context) {
        return new SampledValue(Integer.toString(reading.powerW()), context, "Power.Active.Import", null, null, "W");
    }

    private static Stream<SampledValue> phases(
            double value, String context, String measurand, String unit, String... phases) {
        return Stream.of(phases).map(phase -> value(value, context, measurand, phase, unit));
    }

    private static SampledValue value(
            double value, String context, String measurand, @Nullable String phase, String unit) {
        return new SampledValue(String.format(Locale.ROOT, "%.1f", value), context, measurand, phase, null, unit);
    }
}
