package io.wattbus.gateway.meter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/** The OCPP measurands that sessions are made of. */
enum Measurand {
    IMPORT_REGISTER("Energy.Active.Import.Register", Unit.ENERGY),
    EXPORT_REGISTER("Energy.Active.Export.Register", Unit.ENERGY),
    IMPORTED_POWER("Power.Active.Import", Unit.POWER),
    IMPORTED_CURRENT("Current.Import", Unit.CURRENT),
    STATE_OF_CHARGE("SoC", Unit.PERCENT);

    private static final String ASSUMED = IMPORT_REGISTER.ocppName;
    private static final Set<String> PHASES = Set.of("L1", "L2", "L3", "L1-N", "L2-N", "L3-N");
    private static final String INLET = "Inlet";

    private final String ocppName;
    private final Unit unit;

    Measurand(String ocppName, Unit unit) {
        this.ocppName = ocppName;
        this.unit = unit;
    }

    /**
     * What {@code samples} say of this: the total if there is one, else the sum of the phases; measured where the
     * vehicle is plugged in, else where the station is fed. Samples that can not be read are passed over.
     */
    OptionalLong readFrom(List<SampledValue> samples) {
        List<SampledValue> mine = samples.stream()
                .filter(sample -> ocppName.equals(sample.measurand() == null ? ASSUMED : sample.measurand()))
                .toList();
        OptionalLong outlet = read(mine, sample -> !INLET.equals(sample.location()));
        return outlet.isPresent() ? outlet : read(mine, sample -> INLET.equals(sample.location()));
    }

    private OptionalLong read(List<SampledValue> samples, Predicate<SampledValue> location) {
        OptionalLong total = OptionalLong.empty();
        Map<String, Long> phases = new HashMap<>();
        for (SampledValue sample : samples) {
            OptionalLong value =
                    location.test(sample) ? unit.read(sample.value(), sample.unit()) : OptionalLong.empty();
            String phase = sample.phase();
            if (value.isPresent() && (phase == null || phase.isBlank())) {
                total = value;
            } else if (value.isPresent() && phase != null && PHASES.contains(phase)) {
                phases.put(phase.substring(0, 2), value.getAsLong());
            }
        }
        return total.isPresent() || phases.isEmpty()
                ? total
                : OptionalLong.of(
                        phases.values().stream().mapToLong(Long::longValue).sum());
    }
}
