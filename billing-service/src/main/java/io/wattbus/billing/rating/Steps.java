package io.wattbus.billing.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How {@code step_size} rounds up: once for energy, once for charging and parking time together, and once for reserved
 * time (OCPI 2.2.1 mod_cdrs, step_size).
 */
final class Steps {

    private static final List<Set<CostPart>> TOGETHER = List.of(
            Set.of(CostPart.ENERGY), Set.of(CostPart.TIME, CostPart.PARKING), Set.of(CostPart.RESERVATION_TIME));

    private Steps() {}

    /** {@code lines} in order of time, with what the steps add. */
    static List<RatedLine> apply(List<RatedLine> lines) {
        List<RatedLine> stepped = new ArrayList<>(lines);
        TOGETHER.forEach(parts -> lines.stream()
                .filter(line -> parts.contains(line.part()))
                .reduce((_, later) -> later)
                .ifPresent(last -> stepped.set(lines.indexOf(last), last.withSurplus(surplus(last, lines)))));
        return stepped;
    }

    /** The last line's step counts for the total of its own part, and what it adds is billed at its price. */
    private static Fraction surplus(RatedLine last, List<RatedLine> lines) {
        Fraction total = lines.stream()
                .filter(line -> line.part() == last.part())
                .map(RatedLine::quantity)
                .reduce(Fraction.ZERO, Fraction::plus);
        return last.component().roundUp(total).minus(total);
    }
}
