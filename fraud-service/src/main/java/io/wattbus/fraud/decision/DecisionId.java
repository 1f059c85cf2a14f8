package io.wattbus.fraud.decision;

import io.wattbus.fraud.charging.Action;
import io.wattbus.fraud.charging.Subject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ids of decisions: UUIDv5 (RFC 9562) over what makes the case, so that the same case always has the same id. */
final class DecisionId {

    /** Name space of decisions. */
    private static final UUID SPACE = UUID.fromString("6f2b7f5e-0d0c-5b0e-9a43-5f7d2c1e9b84");

    private static final String SEPARATOR = "|";
    private static final long VERSION_5 = 0x5000L;
    private static final long VERSION_MASK = 0xF000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long VARIANT_MASK = 0xC000_0000_0000_0000L;

    private DecisionId() {}

    /** Over {@code rule}, {@code action}, {@code subject} and, in any order, what the case is made of. */
    static UUID of(String rule, Action action, Subject subject, List<UUID> involved) {
        return nameBased(Stream.concat(
                        Stream.of(rule, action.name(), subject.identity()),
                        involved.stream().map(UUID::toString).sorted())
                .collect(Collectors.joining(SEPARATOR)));
    }

    private static UUID nameBased(String name) {
        ByteBuffer hash = ByteBuffer.wrap(sha1(name));
        long high = (hash.getLong() & ~VERSION_MASK) | VERSION_5;
        long low = (hash.getLong() & ~VARIANT_MASK) | VARIANT;
        return new UUID(high, low);
    }

    private static byte[] sha1(String name) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(SPACE.getMostSignificantBits())
                    .putLong(SPACE.getLeastSignificantBits())
                    .flip());
            return sha1.digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }
}
