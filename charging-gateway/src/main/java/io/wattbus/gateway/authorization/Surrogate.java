package io.wattbus.gateway.authorization;

import io.wattbus.gateway.registry.OperatorId;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a station is told instead of a uid that is too long for it: always the same for a token, never that of another,
 * and of a form in which no token is provisioned.
 */
final class Surrogate {

    /** OCPP 1.6 §7.28: an idTag has 20 characters at most. */
    static final int LONGEST_UID = 20;

    private static final int LONGEST_TOKEN = 36;
    private static final String PREFIX = "WB-";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9A-V]{17}", Pattern.CASE_INSENSITIVE);
    private static final int BITS = 85;
    private static final int BITS_PER_DIGIT = 5;

    private Surrogate() {}

    /** Whether {@code uid} is of the form that is kept for surrogates. */
    static boolean isReserved(String uid) {
        return FORM.matcher(uid).matches();
    }

    static boolean isNeeded(String uid) {
        return uid.length() > LONGEST_UID;
    }

    /** Whether there can be a token of {@code uid}: OCPI knows none of more than 36 characters. */
    static boolean isPossible(String uid) {
        return uid.length() <= LONGEST_TOKEN && uid.chars().allMatch(it -> it >= ' ' && it <= '~');
    }

    static String of(OperatorId operator, IdToken token) {
        String name = String.join(
                "/",
                operator.value(),
                token.issuingParty().orElse(""),
                token.type().name(),
                token.uid());
        BigInteger hash = new BigInteger(1, sha256(name.toUpperCase(Locale.ROOT))).shiftRight(256 - BITS);
        String digits = hash.toString(1 << BITS_PER_DIGIT).toUpperCase(Locale.ROOT);
        return PREFIX + "0".repeat(BITS / BITS_PER_DIGIT - digits.length()) + digits;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
