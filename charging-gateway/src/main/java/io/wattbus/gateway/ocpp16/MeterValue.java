package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.meter.MeterReading;
import io.wattbus.gateway.meter.SampledValue;
import io.wattbus.gateway.vendor.Deviation;

/** OCPP 1.6's MeterValue (§7.33), read as what the rest of the gateway calls a reading. */
final class MeterValue {

    private MeterValue() {}

    /** One of MeterValues. */
    static MeterReading sampled(Fields fields) {
        return new MeterReading(
                fields.timestamp("timestamp"),
                fields.list("sampledValue", 1, sample -> sample(sample, Deviation.OTHER_SAMPLE_WORD)));
    }

    /** One of StopTransaction's data: whatever words it uses, the stop has to be confirmed (§4.10). */
    static MeterReading stopped(Fields fields) {
        return new MeterReading(
                fields.timestamp("timestamp"),
                fields.list("sampledValue", 0, sample -> sample(sample, Deviation.OTHER_WORD)));
    }

    private static SampledValue sample(Fields fields, Deviation words) {
        return new SampledValue(
                fields.value("value"),
                fields.optionalWord("context", SampledWords.CONTEXTS, words),
                fields.optionalWord("format", SampledWords.FORMATS, words),
                fields.optionalWord("measurand", SampledWords.MEASURANDS, words),
                fields.optionalWord("phase", SampledWords.PHASES, words),
                fields.optionalWord("location", SampledWords.LOCATIONS, words),
                fields.optionalWord("unit", SampledWords.UNITS, words));
    }
}
