package io.wattbus.roaming.cdr;

import io.micrometer.core.instrument.MeterRegistry;
import io.wattbus.roaming.location.Location;
import io.wattbus.roaming.location.Locations;
import io.wattbus.roaming.pricecheck.Claim;
import io.wattbus.roaming.pricecheck.Difference;
import io.wattbus.roaming.pricecheck.Money;
import io.wattbus.roaming.pricecheck.PriceCheck;
import io.wattbus.roaming.pricecheck.Stretch;
import io.wattbus.roaming.pricecheck.Verdict;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Holds every record against its own periods and tariff before a partner is told of it. */
@Component
class CdrChecks {

    private static final Logger LOG = LoggerFactory.getLogger(CdrChecks.class);

    private final Locations locations;
    private final CdrSettings settings;
    private final PriceCheck check;
    private final MeterRegistry meters;

    CdrChecks(Locations locations, CdrSettings settings, JsonMapper json, MeterRegistry meters) {
        this.locations = locations;
        this.settings = settings;
        this.check = new PriceCheck(json, settings.tolerance());
        this.meters = meters;
    }

    /** Whether a record that differs is told only once somebody has looked at it. */
    boolean holds() {
        return settings.onDifference() == CdrSettings.OnDifference.HOLD;
    }

    /** What it says and what it comes to, if these are not the same. */
    Optional<Difference> difference(Cdr cdr) {
        List<String> tariffs = cdr.details().map(CdrDetails::tariffs).orElse(List.of());
        return switch (check.check(claim(cdr), tariffs, cdr.tariffId())) {
            case Verdict.Agrees _ -> {
                count("agrees", "");
                yield Optional.empty();
            }
            case Verdict.NotChecked(String why) -> {
                count("not_checked", why);
                yield Optional.empty();
            }
            case Verdict.Differs(Difference difference) -> {
                count("differs", "");
                LOG.atWarn()
                        .addKeyValue("operatorId", cdr.operatorId())
                        .addKeyValue("sessionId", cdr.sessionId())
                        .log(
                                "A charge detail record says {} {}, and its periods and tariff come to {}",
                                difference.billed().exclVat(),
                                difference.currency(),
                                difference.expected().exclVat());
                yield Optional.of(difference);
            }
        };
    }

    private void count(String verdict, String why) {
        meters.counter("wattbus.cdr.checks", "verdict", verdict, "why", why).increment();
    }

    private Claim claim(Cdr cdr) {
        return new Claim(
                cdr.startedAt(),
                cdr.endedAt(),
                locations.find(cdr.operatorId(), cdr.locationId()).flatMap(CdrChecks::zone),
                cdr.currency(),
                cdr.periods().stream().map(CdrChecks::stretch).toList(),
                cdr.details().flatMap(CdrDetails::reservationCost).map(CdrChecks::money),
                cdr.creditOf().isPresent(),
                money(cdr.totalCost()));
    }

    private static Optional<ZoneId> zone(Location location) {
        try {
            return Optional.of(ZoneId.of(location.timeZone()));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static Stretch stretch(Period period) {
        return Stretch.of(
                period.startedAt(), volume(period, "ENERGY"), volume(period, "TIME"), volume(period, "PARKING_TIME"));
    }

    private static BigDecimal volume(Period period, String dimension) {
        return period.measures().stream()
                .filter(measure -> measure.dimension().equals(dimension))
                .map(Period.Measure::volume)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Money money(Cost cost) {
        return new Money(cost.exclVat(), cost.inclVat());
    }
}
