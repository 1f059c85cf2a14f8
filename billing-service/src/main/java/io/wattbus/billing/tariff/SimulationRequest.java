package io.wattbus.billing.tariff;

import io.wattbus.billing.rating.ChargingPeriod;
import io.wattbus.billing.rating.SessionRecord;
import io.wattbus.billing.rating.Tariff;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a session would cost: everything that this depends on, and nothing stored. The tariff's validity is not asked for.
 *
 * @param timeZone IANA name of the location's
 * @param chargingPeriods in order of time
 * @param endDateTime end of the last
 * @param reservationExpired whether nobody came to what was reserved; absent is no
 */
record SimulationRequest(
        @Nullable OcpiTariff tariff,
        @Nullable String timeZone,
        @Nullable List<@Nullable OcpiChargingPeriod> chargingPeriods,
        @Nullable String endDateTime,
        @Nullable Boolean reservationExpired) {

    private static final String PERIODS = "/chargingPeriods";
    private static final Duration LONGEST = Duration.ofDays(366);

    /** Everything wrong with this; empty if {@link #toTariff} and {@link #toSession} can be called. */
    List<Finding> check() {
        Findings findings = new Findings();
        findings.required("/timeZone", timeZone);
        findings.parsed("/timeZone", timeZone, ZoneId::of, "an IANA time zone such as Europe/Helsinki");
        findings.required("/endDateTime", endDateTime);
        if (periods().isEmpty()) {
            findings.report(PERIODS, "must hold at least one period");
        }
        order(findings);
        List<Finding> all = new ArrayList<>(OcpiTariffReader.check(tariff));
        all.addAll(findings.all());
        return all;
    }

    /** This tariff, found valid. */
    Tariff toTariff() {
        return Objects.requireNonNull(tariff).toTariff();
    }

    /** This session, found valid. */
    SessionRecord toSession() {
        List<ChargingPeriod> measured = new ArrayList<>();
        for (int i = 0; i < periods().size(); i++) {
            OcpiChargingPeriod period = Objects.requireNonNull(periods().get(i));
            measured.add(new MeasuredPeriod(start(i), start(i + 1), period.volumes()).toPeriod());
        }
        return new SessionRecord(
                measured, ZoneId.of(Objects.requireNonNull(timeZone)), Boolean.TRUE.equals(reservationExpired));
    }

    private Instant start(int index) {
        return OcpiTime.instant(Objects.requireNonNull(
                index < periods().size()
                        ? Objects.requireNonNull(periods().get(index)).startDateTime()
                        : endDateTime));
    }

    private void order(Findings findings) {
        Optional<Instant> first = Optional.empty();
        Optional<Instant> before = Optional.empty();
        for (int i = 0; i < periods().size(); i++) {
            String at = PERIODS + "/" + i;
            Optional<OcpiChargingPeriod> period =
                    findings.required(at, periods().get(i));
            period.ifPresent(it -> it.check(at, findings));
            String time = at + "/start_date_time";
            Optional<String> start = period.flatMap(it -> findings.required(time, it.startDateTime()));
            before = follows(time, start.orElse(null), before, findings).or(noChange(before));
            first = first.or(noChange(before));
        }
        Optional<Instant> end = follows("/endDateTime", endDateTime, before, findings);
        if (first.isPresent()
                && end.isPresent()
                && Duration.between(first.get(), end.get()).compareTo(LONGEST) > 0) {
            findings.report("/endDateTime", "must be within " + LONGEST.toDays() + " days of the start");
        }
    }

    private static java.util.function.Supplier<Optional<Instant>> noChange(Optional<Instant> value) {
        return () -> value;
    }

    private static Optional<Instant> follows(
            String at, @Nullable String text, Optional<Instant> before, Findings findings) {
        Optional<Instant> time = findings.parsed(at, text, OcpiTime::instant, OcpiTime.INSTANT);
        if (time.isPresent() && before.isPresent() && time.get().isBefore(before.get())) {
            findings.report(at, "must not be before the period that it follows");
        }
        return time;
    }

    private List<@Nullable OcpiChargingPeriod> periods() {
        return chargingPeriods == null ? List.of() : chargingPeriods;
    }
}
