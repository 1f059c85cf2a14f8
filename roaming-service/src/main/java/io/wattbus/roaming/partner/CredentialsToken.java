package io.wattbus.roaming.partner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A credentials token of OCPI: a secret, so {@link #toString} does not show it.
 *
 * @param plain whether it is shown as it is, and not in Base64: some older platforms want that
 */
public record CredentialsToken(String value, boolean plain) {

    /** OCPI 2.2.1, Credentials object: printable ASCII without blanks, at most 64 characters. */
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,64}");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 32;

    public CredentialsToken {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a credentials token");
        }
    }

    /** Shown in Base64. */
    public CredentialsToken(String value) {
        this(value, false);
    }

    /** A new one that nobody can guess. */
    public static CredentialsToken random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return new CredentialsToken(HexFormat.of().formatHex(bytes));
    }

    /** Whether {@code text} can be one. */
    public static boolean isToken(String text) {
        return FORM.matcher(text).matches();
    }

    /** SHA-256: enough for tokens that are random, and looked up without comparing secrets character by character. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "CredentialsToken[****]";
    }
}
