package io.wattbus.gateway.registry;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A cable or socket of an EVSE; the words are OCPI's.
 *
 * @param connectorNumber OCPP's number, from 1
 */
record Connector(
        @Min(1) @Max(999) int connectorNumber,
        @NotBlank @Size(max = 50) String standard,

        @NotNull @Pattern(regexp = "SOCKET|CABLE", message = "is SOCKET or CABLE")
        String format,

        @NotNull
        @Pattern(regexp = "AC_1_PHASE|AC_2_PHASE|AC_2_PHASE_SPLIT|AC_3_PHASE|DC", message = "is an OCPI PowerType")
        String powerType,

        @Positive long maxVoltageV,
        @Positive long maxAmperageA,
        @Positive long maxPowerW,
        @Nullable @Size(max = 255) String termsAndConditions) {}
