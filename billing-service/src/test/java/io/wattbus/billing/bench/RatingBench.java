package io.wattbus.billing.bench;

import io.wattbus.billing.rating.PriceCalculation;
import io.wattbus.billing.rating.Rating;
import io.wattbus.billing.rating.SessionRecord;
import io.wattbus.billing.rating.Tariff;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How many ratings a second one core gives: sessions of twenty periods under a tariff of six elements, one after the other
 * in one thread. Prints a line {@code name value} for each figure.
 */
public final class RatingBench {

    private static final int NANOS_PER_SECOND = 1_000_000_000;

    private final Tariff tariff = Workload.tariff();
    private final List<SessionRecord> sessions = Workload.sessions();

    private RatingBench() {}

    /**
     * Measures.
     *
     * @param arguments ratings before anything is measured, and ratings that are measured
     */
    public static void main(String[] arguments) {
        RatingBench bench = new RatingBench();
        bench.run(Integer.parseInt(arguments[0]));
        long begin = System.nanoTime();
        long[] nanos = bench.run(Integer.parseInt(arguments[1]));
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        Arrays.sort(nanos);
        print("ratings-per-second", (long) nanos.length * NANOS_PER_SECOND / taken.toNanos());
        print("p50-nanos", percentile(nanos, 50));
        print("p90-nanos", percentile(nanos, 90));
        print("p99-nanos", percentile(nanos, 99));
        print("max-nanos", nanos[nanos.length - 1]);
    }

    private long[] run(int ratings) {
        long[] nanos = new long[ratings];
        for (int i = 0; i < ratings; i++) {
            SessionRecord session = sessions.get(i % sessions.size());
            long begin = System.nanoTime();
            Rating rating = PriceCalculation.price(session, tariff);
            if (rating.totalPrice().exclVat().signum() <= 0) {
                throw new IllegalStateException("The session costs something");
            }
            nanos[i] = System.nanoTime() - begin;
        }
        return nanos;
    }

    private static long percentile(long[] sorted, int percent) {
        return sorted[(int) ((long) (sorted.length - 1) * percent / 100)];
    }

    private static void print(String name, long value) {
        System.out.println(name + " " + value);
    }
}
