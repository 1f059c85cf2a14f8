package io.wattbus.availability.api;

import io.wattbus.availability.view.ListedLocation;

/** The version of an answer: made of the versions of all that is in it, so that it is known before any of it is written. */
final class Stamp {

    private static final long PRIME = 0x9E3779B97F4A7C15L;
    private static final int HALF = 32;
    private static final int RADIX = 36;

    private long value;

    static Stamp of(boolean stale) {
        return new Stamp().with(stale ? 1 : 0);
    }

    Stamp with(long part) {
        long mixed = (value ^ part) * PRIME;
        value = mixed ^ (mixed >>> HALF);
        return this;
    }

    Stamp with(String id) {
        return with(((long) id.hashCode() << HALF) + id.length());
    }

    Stamp with(ListedLocation location, ListedLocation.Now now) {
        return with(location.id()).with(now.version());
    }

    @Override
    public String toString() {
        return Long.toUnsignedString(value, RADIX);
    }
}
