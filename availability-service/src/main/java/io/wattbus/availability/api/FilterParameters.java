package io.wattbus.availability.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.wattbus.availability.status.EvseStatus;
import io.wattbus.availability.web.Problem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is looked for, as asked for; several values of one parameter are alternatives. */
record FilterParameters(
        @Parameter(description = "OCPI ConnectorType, several by comma", example = "IEC_62196_T2_COMBO") @Nullable
        List<String> connector,

        @Parameter(description = "Least power of a connector in W", example = "50000") @Nullable
        Long minPowerW,

        @Parameter(description = "OCPI Status, several by comma", example = "AVAILABLE") @Nullable
        List<String> status,

        @Parameter(description = "Operator's id", example = "FI*WAT") @Nullable
        String operator,

        @Parameter(description = "Only what is open now, by the clock of the place") @Nullable
        Boolean openNow) {

    Filter filter() {
        if (minPowerW != null && minPowerW < 0) {
            throw Problem.invalidParameter("minPowerW must not be negative.");
        }
        return new Filter(
                connector == null ? Set.of() : Set.copyOf(connector),
                minPowerW == null ? 0 : minPowerW,
                statuses(),
                operator,
                openNow != null && openNow);
    }

    private Set<EvseStatus> statuses() {
        Set<EvseStatus> statuses = EnumSet.noneOf(EvseStatus.class);
        for (String name : status == null ? List.<String>of() : status) {
            statuses.add(Arrays.stream(EvseStatus.values())
                    .filter(known -> known.name().equals(name.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> Problem.invalidParameter("status must be of OCPI's Status.")));
        }
        return statuses;
    }
}
