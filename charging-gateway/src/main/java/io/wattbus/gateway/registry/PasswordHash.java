package io.wattbus.gateway.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A station's password as it is kept: SHA-256 over a random salt and the password. A slow hash protects passwords that
 * people choose; these are made by machines, 16 characters at least, and out of reach of guessing whatever the hash
 * costs, whereas a network that comes back after an outage proves itself thousands of times a minute.
 */
record PasswordHash(String encoded) {

    private static final HexFormat HEX = HexFormat.of();
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static PasswordHash of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        byte[] hash = digest(salt, password.getBytes(StandardCharsets.UTF_8));
        return new PasswordHash("sha256$" + HEX.formatHex(salt) + "$" + HEX.formatHex(hash));
    }

    /** Whether {@code password} is the one; takes as long for a wrong one. */
    boolean matches(byte[] password) {
        String[] parts = encoded.split("\\$", -1);
        byte[] salt = HEX.parseHex(parts[1]);
        byte[] expected = HEX.parseHex(parts[2]);
        return MessageDigest.isEqual(expected, digest(salt, password));
    }

    @Override
    public String toString() {
        return "PasswordHash";
    }

    private static byte[] digest(byte[] salt, byte[] password) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(salt);
            return sha256.digest(password);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
