package io.wattbus.simulator.station;

import io.wattbus.simulator.ocpp16.SampledValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a station puts into its meter values; the choice sets the size of the message. */
public enum SampleSet {

    /** The energy register alone, without any attribute that has a default. */
    ENERGY {
        @Override
        Stream<SampledValue> of(Reading reading, String context) {
            return Stream.of(energy(reading, context, null));
        }
    },

    /** Energy, power, current of each phase, and the state of charge where the station knows it. */
    STANDARD {
        @Override
        Stream<SampledValue> of(Reading reading, String context) {
            Stream<SampledValue> meter = Stream.of(energy(reading, context, null), power(reading, context, null));
            return Stream.concat(Stream.concat(meter, currents(reading, context, null)), charge(reading, context));
        }
    },

    /** Eight values with every attribute written out, as the wordiest models do: a message of some 890 bytes. */
    EIGHT {
        @Override
        Stream<SampledValue> of(Reading reading, String context) {
            return Stream.of(
                    energy(reading, context, RAW),
                    power(reading, context, RAW),
                    phase(reading.currentA(), context, RAW, "Current.Import", "L1", "A"),
                    phase(reading.currentA(), context, RAW, "Current.Import", "L2", "A"),
                    phase(reading.currentA(), context, RAW, "Current.Import", "L3", "A"),
                    phase(reading.voltageV(), context, RAW, "Voltage", "L1-N", "V"),
                    phase(reading.voltageV(), context, RAW, "Voltage", "L2-N", "V"),
                    phase(reading.voltageV(), context, RAW, "Voltage", "L3-N", "V"));
        }
    };

    private static final String RAW = "Raw";
    private static final String OUTLET = "Outlet";

    abstract Stream<SampledValue> of(Reading reading, String context);

    /** The sampled values of one moment. */
    List<SampledValue> sample(Reading reading, String context) {
        return of(reading, context).toList();
    }

    private static SampledValue energy(Reading reading, String context, @Nullable String format) {
        return new SampledValue(
                Long.toString(reading.registerWh()),
                context,
                format,
                "Energy.Active.Import.Register",
                null,
                OUTLET,
                "Wh");
    }

    private static SampledValue power(Reading reading, String context, @Nullable String format) {
        return new SampledValue(
                Integer.toString(reading.powerW()), context, format, "Power.Active.Import", null, OUTLET, "W");
    }

    private static Stream<SampledValue> currents(Reading reading, String context, @Nullable String format) {
        return reading.directCurrent()
                ? Stream.of(phase(reading.currentA(), context, format, "Current.Import", null, "A"))
                : Stream.of("L1", "L2", "L3")
                        .map(phase -> phase(reading.currentA(), context, format, "Current.Import", phase, "A"));
    }

    private static Stream<SampledValue> charge(Reading reading, String context) {
        return reading.stateOfChargePercent().stream()
                .mapToObj(percent ->
                        new SampledValue(Integer.toString(percent), context, null, "SoC", null, "EV", "Percent"));
    }

    private static SampledValue phase(
            double value,
            String context,
            @Nullable String format,
            String measurand,
            @Nullable String phase,
            String unit) {
        return new SampledValue(
                String.format(Locale.ROOT, "%.1f", value), context, format, measurand, phase, OUTLET, unit);
    }
}
