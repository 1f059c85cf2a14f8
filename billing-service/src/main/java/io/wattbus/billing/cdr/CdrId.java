package io.wattbus.billing.cdr;

import io.wattbus.billing.charging.SessionId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** A record's id: the same session and revision always have the same. */
public record CdrId(UUID value) {

    private static final long VERSION_5 = 0x5000L;
    private static final long VERSION_MASK = 0xF000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long VARIANT_MASK = 0xC000_0000_0000_0000L;

    /** UUIDv5 (RFC 9562) of the session's id as name space and the revision in decimal as name. */
    public static CdrId of(SessionId session, int revision) {
        ByteBuffer hash = ByteBuffer.wrap(sha1(session.value(), Integer.toString(revision)));
        long high = (hash.getLong() & ~VERSION_MASK) | VERSION_5;
        long low = (hash.getLong() & ~VARIANT_MASK) | VARIANT;
        return new CdrId(new UUID(high, low));
    }

    private static byte[] sha1(UUID space, String name) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(space.getMostSignificantBits())
                    .putLong(space.getLeastSignificantBits())
                    .flip());
            return sha1.digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
