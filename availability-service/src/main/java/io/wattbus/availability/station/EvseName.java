package io.wattbus.availability.station;

/** An EVSE, by its station: neither holds a blank. */
record EvseName(String stationId, String evseUid) {

    private static final String BLANK = " ";

    /** The reverse of {@link #toString}. */
    static EvseName parse(String text) {
        int end = text.indexOf(BLANK);
        return new EvseName(text.substring(0, end), text.substring(end + 1));
    }

    @Override
    public String toString() {
        return stationId + BLANK + evseUid;
    }
}
