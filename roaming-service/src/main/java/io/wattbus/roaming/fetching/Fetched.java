package io.wattbus.roaming.fetching;

/** How it went to read a list. */
public sealed interface Fetched {

    /** To its end. */
    record Whole(long objects) implements Fetched {}

    /** Not to its end: {@code kind} says why, such as timeout. What came before is kept. */
    record Broken(String kind) implements Fetched {}
}
