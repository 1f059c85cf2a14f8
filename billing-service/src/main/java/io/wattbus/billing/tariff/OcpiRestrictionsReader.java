package io.wattbus.billing.tariff;

import io.wattbus.billing.rating.ReservationRestriction;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the restrictions of a tariff element. */
final class OcpiRestrictionsReader {

    private final String at;
    private final Findings findings;

    OcpiRestrictionsReader(String at, Findings findings) {
        this.at = at;
        this.findings = findings;
    }

    void check(OcpiRestrictions restrictions) {
        time("/start_time", restrictions.startTime());
        time("/end_time", restrictions.endTime());
        date("/start_date", restrictions.startDate());
        date("/end_date", restrictions.endDate());
        findings.notNegative(at + "/min_kwh", restrictions.minKwh());
        findings.notNegative(at + "/max_kwh", restrictions.maxKwh());
        findings.number(at + "/min_current", restrictions.minCurrent());
        findings.number(at + "/max_current", restrictions.maxCurrent());
        findings.number(at + "/min_power", restrictions.minPower());
        findings.number(at + "/max_power", restrictions.maxPower());
        duration("/min_duration", restrictions.minDuration());
        duration("/max_duration", restrictions.maxDuration());
        days(restrictions.dayOfWeek() == null ? List.of() : restrictions.dayOfWeek());
        findings.parsed(
                at + "/reservation",
                restrictions.reservation(),
                ReservationRestriction::valueOf,
                "one of " + List.of(ReservationRestriction.values()));
    }

    private void time(String member, @Nullable String time) {
        findings.parsed(at + member, time, OcpiTime::timeOfDay, OcpiTime.TIME_OF_DAY);
    }

    private void date(String member, @Nullable String date) {
        findings.parsed(at + member, date, OcpiTime::date, OcpiTime.DATE);
    }

    private void duration(String member, @Nullable Long seconds) {
        findings.notNegative(at + member, seconds == null ? null : BigDecimal.valueOf(seconds));
    }

    private void days(List<@Nullable String> days) {
        for (int i = 0; i < days.size(); i++) {
            String day = at + "/day_of_week/" + i;
            findings.required(day, days.get(i));
            findings.parsed(day, days.get(i), DayOfWeek::valueOf, "one of " + List.of(DayOfWeek.values()));
        }
    }
}
