package io.wattbus.fraud.check;

import io.wattbus.fraud.rule.ConcurrentUse;
import io.wattbus.fraud.rule.ImpossibleEnergy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The figures that the rules go by. */
@Validated
@ConfigurationProperties("wattbus.rules")
record RuleSettings(
        @Valid ConcurrentUseSettings concurrentUse, @Valid ImpossibleEnergySettings impossibleEnergy) {

    /**
     * Of {@link ConcurrentUse}.
     *
     * @param blockFor how long a token is blocked
     * @param stopWithin how long the stop of a session is worth trying
     * @param tolerance overlap that the clocks of two stations may differ by
     * @param silence after so long without a word a session is no longer taken to be running
     */
    record ConcurrentUseSettings(Duration blockFor, Duration stopWithin, Duration tolerance, Duration silence) {

        @AssertTrue(message = "durations must not be negative, and a block, a stop and a silence must last")
        boolean isSound() {
            return !tolerance.isNegative()
                    && Stream.of(blockFor, stopWithin, silence).allMatch(Duration::isPositive);
        }

        ConcurrentUse.Thresholds thresholds() {
            return new ConcurrentUse.Thresholds(blockFor, stopWithin, tolerance, silence);
        }
    }

    /**
     * Of {@link ImpossibleEnergy}.
     *
     * @param tolerancePercent beyond the connector's greatest power, 0 to 1000
     * @param allowanceWh energy that is possible in no time
     */
    record ImpossibleEnergySettings(
            @PositiveOrZero @Max(1_000) long tolerancePercent,
            @PositiveOrZero @Max(1_000_000_000) long allowanceWh) {

        ImpossibleEnergy.Thresholds thresholds() {
            return new ImpossibleEnergy.Thresholds(tolerancePercent, allowanceWh);
        }
    }
}
