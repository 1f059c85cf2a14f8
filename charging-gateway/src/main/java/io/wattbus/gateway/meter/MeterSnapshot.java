package io.wattbus.gateway.meter;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a reading says in our own units; empty where it says nothing that can be read.
 *
 * @param importMilliWh the import register
 * @param exportMilliWh the export register
 * @param powerW imported, all phases
 * @param currentMilliA imported, all phases
 * @param stateOfChargePercent 0 to 100
 * @param signed what was signed, in the station's order
 */
public record MeterSnapshot(
        Optional<Long> importMilliWh,
        Optional<Long> exportMilliWh,
        Optional<Long> powerW,
        Optional<Long> currentMilliA,
        Optional<Integer> stateOfChargePercent,
        List<SignedReading> signed) {

    /** Says nothing. */
    public static final MeterSnapshot EMPTY = new MeterSnapshot(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    private static final String SIGNED = "SignedData";

    public MeterSnapshot {
        signed = List.copyOf(signed);
    }

    /** What {@code reading} says. */
    public static MeterSnapshot of(MeterReading reading) {
        List<SampledValue> plain = reading.values().stream()
                .filter(sample -> !SIGNED.equals(sample.format()))
                .toList();
        return new MeterSnapshot(
                boxed(Measurand.IMPORT_REGISTER.readFrom(plain)),
                boxed(Measurand.EXPORT_REGISTER.readFrom(plain)),
                boxed(Measurand.IMPORTED_POWER.readFrom(plain)),
                boxed(Measurand.IMPORTED_CURRENT.readFrom(plain)),
                boxed(Measurand.STATE_OF_CHARGE.readFrom(plain))
                        .filter(percent -> percent >= 0 && percent <= 100)
                        .map(Math::toIntExact),
                reading.values().stream()
                        .filter(sample -> SIGNED.equals(sample.format()))
                        .map(sample -> new SignedReading(sample.value(), sample.context()))
                        .toList());
    }

    /** What this says, and where it says nothing what {@code earlier} said; signed data only of this. */
    public MeterSnapshot over(MeterSnapshot earlier) {
        return new MeterSnapshot(
                importMilliWh.or(earlier::importMilliWh),
                exportMilliWh.or(earlier::exportMilliWh),
                powerW.or(earlier::powerW),
                currentMilliA.or(earlier::currentMilliA),
                stateOfChargePercent.or(earlier::stateOfChargePercent),
                signed);
    }

    /** The same with another import register. */
    public MeterSnapshot withImport(long milliWh) {
        return new MeterSnapshot(
                Optional.of(milliWh), exportMilliWh, powerW, currentMilliA, stateOfChargePercent, signed);
    }

    private static Optional<Long> boxed(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }
}
