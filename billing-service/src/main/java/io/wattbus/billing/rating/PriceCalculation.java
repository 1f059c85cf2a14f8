package io.wattbus.billing.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The price calculation: a pure function of what was consumed and the tariff. */
public final class PriceCalculation {

    /** Changes whenever the same session and tariff could come out at another price. */
    public static final String VERSION = "1";

    private PriceCalculation() {}

    /** What {@code session} costs under {@code tariff}; total, for every valid input. */
    public static Rating price(SessionRecord session, Tariff tariff) {
        List<RatedLine> lines = Stream.of(TariffDimension.values())
                .flatMap(dimension -> lines(dimension, session, tariff).stream())
                .toList();
        Cost consumed = Rating.sum(lines);
        return new Rating(
                tariff.currency(), session, lines, tariff.limit(consumed).minus(consumed));
    }

    private static List<RatedLine> lines(TariffDimension dimension, SessionRecord session, Tariff tariff) {
        Optional<PriceComponent> component = tariff.component(dimension);
        return switch (dimension) {
            case FLAT ->
                component.map(fee -> new RatedLine(0, fee, 1, 1)).stream().toList();
            case ENERGY, TIME ->
                component.map(price -> inSteps(lines(price, session))).orElse(List.of());
        };
    }

    private static List<RatedLine> lines(PriceComponent component, SessionRecord session) {
        return IntStream.range(0, session.periods().size())
                .mapToObj(period -> {
                    long quantity = session.periods().get(period).quantity(component.type());
                    return new RatedLine(period, component, quantity, quantity);
                })
                .filter(line -> line.quantity() > 0)
                .toList();
    }

    /**
     * {@code step_size} counts once for the session's total of a dimension; the step is the last period's, and what it
     * adds is billed at that period's price (OCPI 2.2.1 mod_cdrs, step_size).
     */
    private static List<RatedLine> inSteps(List<RatedLine> lines) {
        if (lines.isEmpty()) {
            return lines;
        }
        RatedLine last = lines.getLast();
        long total = lines.stream().mapToLong(RatedLine::quantity).sum();
        List<RatedLine> stepped = new ArrayList<>(lines.subList(0, lines.size() - 1));
        stepped.add(last.withSurplus(last.component().roundUp(total) - total));
        return List.copyOf(stepped);
    }
}
