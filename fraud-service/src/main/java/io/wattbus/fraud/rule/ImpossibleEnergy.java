package io.wattbus.fraud.rule;

import io.wattbus.fraud.charging.Action;
import io.wattbus.fraud.charging.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * More energy than the connector can have delivered since the session began: its bill is held. The connector's greatest
 * power over the time, and some per cent more for meters and clocks, and an allowance for short sessions, whose times are
 * whole seconds or worse. Where the connector is not known, or the station's clock went back, nothing can be said.
 */
public final class ImpossibleEnergy implements Rule {

    private static final long WATT_MILLIS_PER_MILLI_WATT_HOUR = 3_600;
    private static final long HUNDRED_PERCENT = 100;
    private static final long MILLI = 1_000;

    private final Thresholds thresholds;

    public ImpossibleEnergy(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /**
     * The rule's figures.
     *
     * @param tolerancePercent so much more than the connector's greatest power is still possible
     * @param allowanceWh so much energy is possible in no time
     */
    public record Thresholds(long tolerancePercent, long allowanceWh) {}

    @Override
    public String name() {
        return "IMPOSSIBLE_ENERGY";
    }

    @Override
    public String description() {
        return "A session has taken more energy than its connector can deliver in the time.";
    }

    @Override
    public Map<String, Object> thresholds() {
        return Map.of("tolerancePercent", thresholds.tolerancePercent(), "allowanceWh", thresholds.allowanceWh());
    }

    @Override
    public List<Finding> check(Facts facts) {
        return switch (facts) {
            case Facts.OfSession(SessionStep step, Optional<Long> maxPowerW) ->
                maxPowerW.filter(power -> isTooMuch(step, power)).map(power -> finding(step, power)).stream()
                        .toList();
            case Facts.OfToken _ -> List.of();
        };
    }

    private boolean isTooMuch(SessionStep step, long maxPowerW) {
        Duration time = Duration.between(step.startedAt(), step.occurredAt());
        return !time.isNegative() && step.energyMilliWh() > possibleMilliWh(maxPowerW, time);
    }

    private long possibleMilliWh(long maxPowerW, Duration time) {
        long delivered = Math.multiplyExact(maxPowerW, time.toMillis()) / WATT_MILLIS_PER_MILLI_WATT_HOUR;
        return delivered
                + delivered / HUNDRED_PERCENT * thresholds.tolerancePercent()
                + thresholds.allowanceWh() * MILLI;
    }

    private Finding finding(SessionStep step, long maxPowerW) {
        String reason = "Session %s took %d Wh in %d s at a connector of %d W."
                .formatted(
                        step.sessionId(),
                        step.energyMilliWh() / MILLI,
                        Duration.between(step.startedAt(), step.occurredAt()).toSeconds(),
                        maxPowerW);
        Subject session = Subject.of(step.operatorId(), step.sessionId(), step.stationId(), step.token());
        return new Finding(
                name(), Action.HOLD, session, List.of(step.sessionId()), reason, step.receivedAt(), Optional.empty());
    }
}
