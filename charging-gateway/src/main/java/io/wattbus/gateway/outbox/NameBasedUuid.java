package io.wattbus.gateway.outbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUIDs of version 5 (RFC 9562, 5.5): the same namespace and name always give the same id. */
public final class NameBasedUuid {

    private static final String SEPARATOR = "\u001f";
    private static final UUID WATTBUS = of(new UUID(0, 0), "wattbus.io");

    private NameBasedUuid() {}

    /** The UUID of {@code name} in {@code namespace}. */
    public static UUID of(UUID namespace, String name) {
        MessageDigest sha1 = sha1();
        sha1.update(ByteBuffer.allocate(16)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .array());
        ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
        long most = (hash.getLong() & 0xffffffffffff0fffL) | 0x5000L;
        long least = (hash.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(most, least);
    }

    /** The UUID of a business key in the platform's own namespace. The order of the parts matters. */
    public static UUID of(String... businessKey) {
        return of(WATTBUS, String.join(SEPARATOR, businessKey));
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
