package io.wattbus.roaming.pricecheck;

/** What the check of a record found. */
public sealed interface Verdict {

    /** It comes out at what it says. */
    record Agrees() implements Verdict {}

    /** It does not. */
    record Differs(Difference difference) implements Verdict {}

    /** It cannot be told from the record alone; {@code why} names no data of it. */
    record NotChecked(String why) implements Verdict {}
}
