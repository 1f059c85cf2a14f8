package io.wattbus.billing.rating;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Makes tariffs whose restrictions matter to a session: they begin and end around it. */
final class RandomTariff {

    private static final Currency EUR = Currency.getInstance("EUR");

    private final RandomGenerator random;
    private final LocalDateTime around;
    private final long milliWhPerSecond;

    /** @param milliWhPerSecond energy restrictions are whole multiples of it, so that a second never holds a change */
    RandomTariff(RandomGenerator random, Instant start, SessionRecord session, long milliWhPerSecond) {
        this.random = random;
        this.around = LocalDateTime.ofInstant(start, session.zone());
        this.milliWhPerSecond = milliWhPerSecond;
    }

    Tariff next() {
        List<TariffElement> elements = IntStream.range(0, random.nextInt(1, 7))
                .mapToObj(_ -> element())
                .toList();
        return new Tariff(EUR, elements, limit(0, 500), limit(500, 3_000));
    }

    private TariffElement element() {
        Optional<ReservationRestriction> reservation = rare(() ->
                random.nextBoolean() ? ReservationRestriction.RESERVATION : ReservationRestriction.RESERVATION_EXPIRES);
        List<PriceComponent> components = new ArrayList<>();
        for (TariffDimension dimension : TariffDimension.values()) {
            boolean possible =
                    reservation.isEmpty() || dimension == TariffDimension.FLAT || dimension == TariffDimension.TIME;
            if (possible && random.nextBoolean()) {
                components.add(component(dimension));
            }
        }
        if (components.isEmpty()) {
            components.add(component(TariffDimension.TIME));
        }
        return new TariffElement(components, random.nextInt(4) == 0 ? bare(reservation) : restrictions(reservation));
    }

    private static Restrictions bare(Optional<ReservationRestriction> reservation) {
        return new Restrictions(Hours.ALWAYS, Bounds.NONE, Bounds.NONE, Bounds.NONE, Bounds.NONE, reservation);
    }

    private Restrictions restrictions(Optional<ReservationRestriction> reservation) {
        return new Restrictions(
                random.nextBoolean() ? hours() : Hours.ALWAYS,
                rarely(() -> Fraction.of(milliWhPerSecond * random.nextInt(7_200), 1_000_000)),
                rarely(() -> Fraction.of(random.nextInt(64))),
                rarely(() -> Fraction.of(random.nextInt(50))),
                rarely(() -> Fraction.of(random.nextInt(7_200))),
                reservation);
    }

    private Hours hours() {
        return new Hours(
                maybe(this::time),
                maybe(this::time),
                rare(() -> around.toLocalDate().plusDays(random.nextInt(-1, 2))),
                rare(() -> around.toLocalDate().plusDays(random.nextInt(0, 3))),
                rare(this::days).orElse(Set.of()));
    }

    private LocalTime time() {
        return random.nextInt(6) == 0
                ? LocalTime.MIDNIGHT
                : around.toLocalTime().withSecond(0).withNano(0).plusMinutes(random.nextInt(-90, 150));
    }

    private Set<DayOfWeek> days() {
        Set<DayOfWeek> days = EnumSet.of(around.getDayOfWeek().plus(random.nextInt(-1, 2)));
        days.add(DayOfWeek.of(random.nextInt(1, 8)));
        return days;
    }

    private Bounds rarely(Supplier<Fraction> value) {
        return random.nextInt(3) > 0 ? Bounds.NONE : new Bounds(maybe(value), maybe(value));
    }

    private PriceComponent component(TariffDimension dimension) {
        return new PriceComponent(
                dimension,
                BigDecimal.valueOf(random.nextInt(10_000), 3),
                maybe(() -> BigDecimal.valueOf(random.nextInt(300), 1)),
                random.nextInt(1, 1_800));
    }

    private Optional<PriceLimit> limit(int from, int to) {
        return rare(() -> new PriceLimit(
                BigDecimal.valueOf(random.nextInt(from, to), 2),
                maybe(() -> BigDecimal.valueOf(random.nextInt(from, to), 2))));
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> Optional<T> rare(Supplier<T> value) {
        return random.nextInt(4) == 0 ? Optional.of(value.get()) : Optional.empty();
    }
}
