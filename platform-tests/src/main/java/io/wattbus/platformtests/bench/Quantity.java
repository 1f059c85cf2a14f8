package io.wattbus.platformtests.bench;

import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A single figure.
 *
 * @param goal what it is held against; empty where it is only reported
 */
record Quantity(String name, double value, String unit, Optional<Goal> goal) implements Figure {

    /** A bound that is kept on its own side. */
    record Goal(double bound, Side side) {

        boolean isReachedBy(double value) {
            return switch (side) {
                case AT_LEAST -> value >= bound;
                case AT_MOST -> value <= bound;
            };
        }
    }

    /** Which side of a bound is good. */
    enum Side {
        AT_LEAST(">="),
        AT_MOST("<=");

        private final String sign;

        Side(String sign) {
            this.sign = sign;
        }
    }

    static Quantity of(String name, double value, String unit) {
        return new Quantity(name, value, unit, Optional.empty());
    }

    static Quantity count(String name, long value, String unit) {
        return of(name, (double) value, unit);
    }

    Quantity atLeast(double bound) {
        return new Quantity(name, value, unit, Optional.of(new Goal(bound, Side.AT_LEAST)));
    }

    Quantity atMost(double bound) {
        return new Quantity(name, value, unit, Optional.of(new Goal(bound, Side.AT_MOST)));
    }

    @Override
    public boolean reachesTarget() {
        return goal.map(goal -> goal.isReachedBy(value)).orElse(true);
    }

    @Override
    public String row() {
        String target = goal.map(goal -> "%s %s".formatted(goal.side().sign, number(goal.bound())))
                .orElse("-");
        return "%17s %-29s   %s".formatted(number(value), unit, target);
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("value", value)
                .put("unit", unit);
        json.put("target", goal.map(Goal::bound).orElse(null));
        return json;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%,.2f" : "%,.0f", value);
    }
}
