package io.wattbus.billing.rating;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The price of a session by brute force: looks at every second on its own, at what holds then, and counts. Shares no
 * decision with the calculation that it checks. Amounts are multiplied by an hour's seconds, which keeps them decimals.
 */
final class EverySecond {

    private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);
    private static final BigDecimal MILLI_WH_PER_KWH = BigDecimal.valueOf(1_000_000);

    private final SessionRecord session;
    private final Tariff tariff;
    private final Map<String, Map<PriceComponent, Long>> counts = new LinkedHashMap<>();
    private final Map<String, PriceComponent> last = new LinkedHashMap<>();
    private BigDecimal exclVat = BigDecimal.ZERO;
    private BigDecimal inclVat = BigDecimal.ZERO;
    private String lastTime = "";
    private long milliWh;
    private @Nullable Instant arrival;

    EverySecond(SessionRecord session, Tariff tariff) {
        this.session = session;
        this.tariff = tariff;
    }

    /** Excluding and including VAT, times 3,600. */
    List<BigDecimal> price() {
        for (ChargingPeriod period : session.periods()) {
            boolean reserved = period.consumption().reserved().signum() > 0;
            boolean parked = period.consumption().parking().signum() > 0;
            long seconds =
                    Duration.between(period.startedAt(), period.endedAt()).toSeconds();
            long rate = period.consumption().energy().floor() / seconds;
            if (!reserved && arrival == null) {
                arrival = period.startedAt();
            }
            for (long second = 0; second < seconds; second++) {
                Instant now = period.startedAt().plusSeconds(second);
                fee(reserved, now, period);
                if (rate > 0) {
                    count("ENERGY", TariffDimension.ENERGY, false, now, period, rate);
                }
                String time = reserved ? "RESERVED" : parked ? "PARKED" : "CHARGED";
                TariffDimension dimension = parked ? TariffDimension.PARKING_TIME : TariffDimension.TIME;
                if (count(time, dimension, reserved, now, period, 1) && !reserved) {
                    lastTime = time;
                }
                milliWh += rate;
            }
        }
        roundUp("ENERGY", 1_000);
        roundUp("RESERVED", 1);
        roundUp(lastTime, 1);
        counts.forEach((what, byPrice) -> byPrice.forEach((price, count) -> add(what, price, count)));
        return List.of(
                limited(
                        exclVat,
                        tariff.minPrice().map(PriceLimit::exclVat),
                        tariff.maxPrice().map(PriceLimit::exclVat)),
                limited(
                        inclVat,
                        tariff.minPrice().flatMap(PriceLimit::inclVat),
                        tariff.maxPrice().flatMap(PriceLimit::inclVat)));
    }

    private void fee(boolean reserved, Instant now, ChargingPeriod period) {
        String what = reserved ? "RESERVATION FEE" : "FEE";
        if (!counts.containsKey(what)) {
            count(what, TariffDimension.FLAT, reserved, now, period, 1);
        }
    }

    private boolean count(
            String what, TariffDimension dimension, boolean reserved, Instant now, ChargingPeriod period, long by) {
        @Nullable PriceComponent found = null;
        boolean foundForExpiry = false;
        for (TariffElement element : tariff.elements()) {
            for (PriceComponent component : element.priceComponents()) {
                boolean forExpiry = element.restrictions()
                        .reservation()
                        .equals(Optional.of(ReservationRestriction.RESERVATION_EXPIRES));
                boolean better = found == null
                        || (reserved && dimension == TariffDimension.TIME && forExpiry && !foundForExpiry);
                if (better && component.type() == dimension && holds(element.restrictions(), reserved, now, period)) {
                    found = component;
                    foundForExpiry = forExpiry;
                }
            }
        }
        if (found == null) {
            return false;
        }
        counts.computeIfAbsent(what, _ -> new LinkedHashMap<>()).merge(found, by, Long::sum);
        last.put(what, found);
        return true;
    }

    private boolean holds(Restrictions restrictions, boolean reserved, Instant now, ChargingPeriod period) {
        if (reserved
                ? restrictions.reservation().isEmpty()
                        || (!session.reservationExpired()
                                && restrictions.reservation().get() == ReservationRestriction.RESERVATION_EXPIRES)
                : restrictions.reservation().isPresent()) {
            return false;
        }
        Instant origin = reserved ? session.periods().getFirst().startedAt() : arrival;
        double elapsed = Duration.between(origin, now).toSeconds();
        return between(restrictions.seconds(), elapsed, elapsed)
                && between(restrictions.kwh(), milliWh / 1e6, milliWh / 1e6)
                && among(restrictions.kilowatts(), period.kilowatts())
                && among(restrictions.amperes(), period.amperes())
                && onTime(restrictions.hours(), now.atZone(session.zone()));
    }

    private static boolean among(Bounds bounds, Optional<Range> range) {
        return range.map(values -> between(bounds, value(values.least()), value(values.most())))
                .orElse(bounds.min().isEmpty() && bounds.max().isEmpty());
    }

    private static boolean between(Bounds bounds, double least, double most) {
        return least >= bounds.min().map(EverySecond::value).orElse(Double.NEGATIVE_INFINITY)
                && most < bounds.max().map(EverySecond::value).orElse(Double.POSITIVE_INFINITY);
    }

    private static double value(Fraction fraction) {
        return fraction.large().numerator().doubleValue()
                / fraction.large().denominator().doubleValue();
    }

    private static boolean onTime(Hours hours, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        int minute = now.getHour() * 60 + now.getMinute();
        int from = hours.startTime().map(EverySecond::minute).orElse(0);
        int until =
                hours.endTime().map(EverySecond::minute).filter(end -> end > 0).orElse(1_440);
        boolean inTime = from <= until ? minute >= from && minute < until : minute >= from || minute < until;
        return inTime
                && (hours.days().isEmpty() || hours.days().contains(now.getDayOfWeek()))
                && !hours.startDate().filter(today::isBefore).isPresent()
                && !hours.endDate().filter(end -> !today.isBefore(end)).isPresent();
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private void roundUp(String what, long unitsPerStep) {
        Map<PriceComponent, Long> counted = counts.getOrDefault(what, Map.of());
        long total = counted.values().stream().mapToLong(Long::longValue).sum();
        if (total > 0) {
            PriceComponent price = last.get(what);
            long step = price.stepSize() * unitsPerStep;
            counted.merge(price, (total + step - 1) / step * step - total, Long::sum);
        }
    }

    private void add(String what, PriceComponent price, long count) {
        BigDecimal times = BigDecimal.valueOf(count);
        BigDecimal cost = price.price()
                .multiply(
                        switch (what) {
                            case "ENERGY" -> times.divide(MILLI_WH_PER_KWH).multiply(HOUR);
                            case "FEE", "RESERVATION FEE" -> times.multiply(HOUR);
                            default -> times;
                        });
        exclVat = exclVat.add(cost);
        inclVat = inclVat.add(
                cost.add(cost.multiply(price.vat().orElse(BigDecimal.ZERO)).movePointLeft(2)));
    }

    private static BigDecimal limited(BigDecimal total, Optional<BigDecimal> min, Optional<BigDecimal> max) {
        List<BigDecimal> raised = new ArrayList<>(List.of(total));
        min.map(HOUR::multiply).ifPresent(raised::add);
        BigDecimal most = raised.stream().max(BigDecimal::compareTo).orElseThrow();
        return max.map(HOUR::multiply).map(most::min).orElse(most);
    }
}
