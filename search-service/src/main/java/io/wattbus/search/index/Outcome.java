package io.wattbus.search.index;

/** What became of a write. */
public sealed interface Outcome {

    /** It is in the index. */
    record Applied() implements Outcome {}

    /** Something as new or newer is there already. */
    record Stale() implements Outcome {}

    /**
     * The index cannot take it and never will.
     *
     * @param kind the kind of error; its words could quote the document
     */
    record Refused(String kind) implements Outcome {}
}
