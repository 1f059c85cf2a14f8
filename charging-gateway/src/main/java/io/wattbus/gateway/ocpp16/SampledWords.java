package io.wattbus.gateway.ocpp16;

import java.util.Set;

/** The words of a sampled value (OCPP 1.6 §7.29 to §7.49), which travel on as they are. */
final class SampledWords {

    static final Set<String> CONTEXTS = Set.of(
            "Interruption.Begin",
            "Interruption.End",
            "Other",
            "Sample.Clock",
            "Sample.Periodic",
            "Transaction.Begin",
            "Transaction.End",
            "Trigger");

    static final Set<String> FORMATS = Set.of("Raw", "SignedData");

    static final Set<String> MEASURANDS = Set.of(
            "Current.Export",
            "Current.Import",
            "Current.Offered",
            "Energy.Active.Export.Interval",
            "Energy.Active.Export.Register",
            "Energy.Active.Import.Interval",
            "Energy.Active.Import.Register",
            "Energy.Reactive.Export.Interval",
            "Energy.Reactive.Export.Register",
            "Energy.Reactive.Import.Interval",
            "Energy.Reactive.Import.Register",
            "Frequency",
            "Power.Active.Export",
            "Power.Active.Import",
            "Power.Factor",
            "Power.Offered",
            "Power.Reactive.Export",
            "Power.Reactive.Import",
            "RPM",
            "SoC",
            "Temperature",
            "Voltage");

    static final Set<String> PHASES = Set.of("L1", "L2", "L3", "N", "L1-N", "L2-N", "L3-N", "L1-L2", "L2-L3", "L3-L1");

    static final Set<String> LOCATIONS = Set.of("Body", "Cable", "EV", "Inlet", "Outlet");

    /** With both spellings of Celsius, as the errata ask, and with Hertz, which the specification left out. */
    static final Set<String> UNITS = Set.of(
            "Wh",
            "kWh",
            "varh",
            "kvarh",
            "W",
            "kW",
            "VA",
            "kVA",
            "var",
            "kvar",
            "A",
            "V",
            "K",
            "Celcius",
            "Celsius",
            "Fahrenheit",
            "Percent",
            "Hertz");

    private SampledWords() {}
}
