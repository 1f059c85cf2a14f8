package io.wattbus.schemas;

import java.time.Duration;

/** How long a topic keeps its records. */
public sealed interface Retention {

    /** Records are dropped when they are older than {@code age}, which is positive. */
    record Timed(Duration age) implements Retention {
        public Timed {
            if (age.isNegative() || age.isZero()) {
                throw new IllegalArgumentException("A retention must be positive: " + age);
            }
        }
    }

    /** The newest record of each key is kept forever; a null value removes the key. */
    record Compacted() implements Retention {}

    static Retention hours(int hours) {
        return new Timed(Duration.ofHours(hours));
    }

    static Retention days(int days) {
        return new Timed(Duration.ofDays(days));
    }

    static Retention compacted() {
        return new Compacted();
    }
}
