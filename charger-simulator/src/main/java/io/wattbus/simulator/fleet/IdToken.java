package io.wattbus.simulator.fleet;

/**
 * A driver's card.
 *
 * @param uid as the reader at the station shows it: 14 hexadecimal digits
 * @param contractId the contract behind it, in eMI3 form
 */
public record IdToken(String uid, String contractId, Status status) {

    /** Whether the card may charge. */
    public enum Status {
        ACCEPTED,
        BLOCKED
    }

    private static final int BLOCKED_ONE_IN = 20;
    private static final long SCATTER = 0x9E3779B97F4BL;
    private static final long SERIAL_BITS = 0xFFFF_FFFF_FFFFL;

    /** The card with that number, counted from 1; numbers that differ give uids that differ. */
    static IdToken of(String prefix, int number) {
        Status status = number % BLOCKED_ONE_IN == 0 ? Status.BLOCKED : Status.ACCEPTED;
        return new IdToken(uid(0x04, prefix.hashCode() + (long) number), "%s-C%08d".formatted(prefix, number), status);
    }

    /** A uid that no card of any fleet has. */
    public static String strangerUid(int number) {
        return uid(0x05, number);
    }

    private static String uid(int manufacturer, long serial) {
        return "%02X%012X".formatted(manufacturer, (serial * SCATTER) & SERIAL_BITS);
    }

    @Override
    public String toString() {
        return "IdToken[" + status + "]";
    }
}
