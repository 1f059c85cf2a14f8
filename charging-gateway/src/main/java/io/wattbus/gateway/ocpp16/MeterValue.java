package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.meter.MeterReading;
import io.wattbus.gateway.meter.SampledValue;

/** OCPP 1.6's MeterValue (§7.33), read as what the rest of the gateway calls a reading. */
final class MeterValue {

    private MeterValue() {}

    /** One of MeterValues: its words are those of the specification. */
    static MeterReading sampled(Fields fields) {
        return new MeterReading(fields.timestamp("timestamp"), fields.list("sampledValue", 1, MeterValue::sample));
    }

    /** One of StopTransaction's data: whatever words it uses, the stop has to be confirmed (§4.10). */
    static MeterReading stopped(Fields fields) {
        return new MeterReading(fields.timestamp("timestamp"), fields.list("sampledValue", 0, MeterValue::anySample));
    }

    private static SampledValue sample(Fields fields) {
        return new SampledValue(
                fields.value("value"),
                fields.optionalWord("context", SampledWords.CONTEXTS),
                fields.optionalWord("format", SampledWords.FORMATS),
                fields.optionalWord("measurand", SampledWords.MEASURANDS),
                fields.optionalWord("phase", SampledWords.PHASES),
                fields.optionalWord("location", SampledWords.LOCATIONS),
                fields.optionalWord("unit", SampledWords.UNITS));
    }

    private static SampledValue anySample(Fields fields) {
        return new SampledValue(
                fields.value("value"),
                fields.optionalWordOrOther("context", SampledWords.CONTEXTS),
                fields.optionalWordOrOther("format", SampledWords.FORMATS),
                fields.optionalWordOrOther("measurand", SampledWords.MEASURANDS),
                fields.optionalWordOrOther("phase", SampledWords.PHASES),
                fields.optionalWordOrOther("location", SampledWords.LOCATIONS),
                fields.optionalWordOrOther("unit", SampledWords.UNITS));
    }
}
