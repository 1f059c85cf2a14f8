package io.wattbus.gateway.chargingprofile;

import io.wattbus.gateway.smartcharging.Profile;
import io.wattbus.gateway.smartcharging.Purpose;
import io.wattbus.gateway.smartcharging.RateUnit;
import io.wattbus.gateway.smartcharging.Schedule;
import io.wattbus.gateway.smartcharging.Timing;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A charging profile as it is stored and shown.
 *
 * @param connectorNumber 0 is the station, and for a default every connector
 * @param start of an absolute schedule, or of the first run of one that recurs; null if it runs from the transaction's start
 * @param everySeconds between two runs; null if there is one
 */
record ProfileDocument(
        int profileId,
        int connectorNumber,
        Purpose purpose,
        int stackLevel,
        @Nullable Instant start,
        @Nullable Long everySeconds,
        @Nullable Instant validFrom,
        @Nullable Instant validTo,
        @Nullable Long durationSeconds,
        RateUnit unit,
        List<PeriodDocument> periods,
        Instant setAt) {

    ProfileDocument {
        periods = List.copyOf(periods);
    }

    /**
     * The limit from one moment on.
     *
     * @param startSeconds from the schedule's start
     * @param limit in the profile's unit
     */
    record PeriodDocument(long startSeconds, BigDecimal limit, int phases) {}

    static ProfileDocument of(InstalledProfile installed) {
        Profile profile = installed.profile();
        Schedule schedule = profile.schedule();
        return new ProfileDocument(
                installed.profileId(),
                profile.connectorNumber(),
                profile.purpose(),
                profile.stackLevel(),
                startOf(profile.timing()),
                profile.timing() instanceof Timing.Recurring(var _, Duration every) ? every.toSeconds() : null,
                profile.validFrom().orElse(null),
                profile.validTo().orElse(null),
                schedule.duration().map(Duration::toSeconds).orElse(null),
                schedule.unit(),
                schedule.periods().stream()
                        .map(period -> new PeriodDocument(period.start().toSeconds(), period.limit(), period.phases()))
                        .toList(),
                installed.setAt());
    }

    private static @Nullable Instant startOf(Timing timing) {
        return switch (timing) {
            case Timing.Absolute(Instant start) -> start;
            case Timing.Recurring(Instant start, var _) -> start;
            case Timing.Relative() -> null;
        };
    }

    Profile toProfile() {
        return new Profile(
                purpose,
                connectorNumber,
                stackLevel,
                timing(),
                Optional.ofNullable(validFrom),
                Optional.ofNullable(validTo),
                new Schedule(
                        Optional.ofNullable(durationSeconds).map(Duration::ofSeconds),
                        unit,
                        periods.stream()
                                .map(period -> new Schedule.Period(
                                        Duration.ofSeconds(period.startSeconds()), period.limit(), period.phases()))
                                .toList()));
    }

    private Timing timing() {
        if (everySeconds != null) {
            return new Timing.Recurring(Objects.requireNonNull(start, "start"), Duration.ofSeconds(everySeconds));
        }
        return start == null ? new Timing.Relative() : new Timing.Absolute(start);
    }
}
