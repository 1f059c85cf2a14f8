package io.wattbus.gateway.authorization;

/** A line of an import. Personal data: {@link #toString()} does not give it away. */
record ImportLine(long number, String content) {

    /** Longer lines are no tokens. */
    static final int LONGEST = 4_000;

    @Override
    public String toString() {
        return "ImportLine[" + number + "]";
    }
}
