package io.wattbus.billing.rating;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A random tariff and session; the same for the same seed. */
record RandomSession(int seed, SessionRecord session, Tariff tariff) {

    private static final List<String> ZONES = List.of(
            "Europe/Helsinki", "UTC", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Havana");

    /** Shortly before clocks are put forward and back somewhere, and a day on which nothing happens. */
    private static final List<Instant> STARTS = List.of(
            Instant.parse("2026-03-28T23:30:00Z"),
            Instant.parse("2026-10-24T23:45:00Z"),
            Instant.parse("2026-03-08T05:30:00Z"),
            Instant.parse("2026-11-01T04:30:00Z"),
            Instant.parse("2026-10-03T14:30:00Z"),
            Instant.parse("2026-04-04T14:15:00Z"),
            Instant.parse("2026-06-15T12:00:00Z"));

    static RandomSession of(int seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Instant start = STARTS.get(random.nextInt(STARTS.size())).plusSeconds(random.nextInt(3_600));
        long rate = random.nextInt(500, 15_000);
        SessionRecord session = session(random, start, rate);
        return new RandomSession(seed, session, new RandomTariff(random, start, session, rate).next());
    }

    Rating rate() {
        return PriceCalculation.price(session, tariff);
    }

    private static SessionRecord session(RandomGenerator random, Instant start, long rate) {
        List<ChargingPeriod> periods = new ArrayList<>();
        Instant at = start;
        boolean reserved = random.nextInt(3) == 0;
        int count = random.nextInt(1, 5);
        for (int i = 0; i < count; i++) {
            long seconds = random.nextInt(1, 3_000);
            Instant end = at.plusSeconds(seconds);
            boolean charging = random.nextInt(3) > 0;
            Fraction millis = Fraction.of(seconds * 1_000);
            Consumption consumption = reserved && i == 0
                    ? new Consumption(Fraction.ZERO, Fraction.ZERO, Fraction.ZERO, millis)
                    : charging
                            ? new Consumption(Fraction.of(rate * seconds), millis, Fraction.ZERO, Fraction.ZERO)
                            : new Consumption(Fraction.ZERO, Fraction.ZERO, millis, Fraction.ZERO);
            periods.add(new ChargingPeriod(at, end, consumption, range(random), range(random)));
            at = end;
        }
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        return new SessionRecord(periods, zone, random.nextBoolean());
    }

    private static Optional<Range> range(RandomGenerator random) {
        int least = random.nextInt(60);
        return random.nextInt(5) == 0
                ? Optional.empty()
                : Optional.of(new Range(Fraction.of(least), Fraction.of(least + random.nextInt(4))));
    }

    @Override
    public String toString() {
        return "seed " + seed;
    }
}
