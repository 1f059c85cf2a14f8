package io.wattbus.search.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The keyed hash that stands for a token's uid or a contract's id: who knows the id finds its sessions, and who reads the
 * index learns no id, not even by trying all of them, without the key.
 */
@Component
public class TokenHash {

    /** So that everything runs on a laptop at once. */
    private static final String NOT_FOR_PRODUCTION = "not-for-production";

    private static final String ALGORITHM = "HmacSHA256";
    private static final Logger LOG = LoggerFactory.getLogger(TokenHash.class);

    private final SecretKeySpec key;

    TokenHash(PrivacySettings settings) {
        this.key = new SecretKeySpec(settings.hashKey().getBytes(StandardCharsets.UTF_8), ALGORITHM);
        if (settings.hashKey().contains(NOT_FOR_PRODUCTION)) {
            LOG.warn("Personal data is hashed with the key that everybody knows: set WATTBUS_SEARCH_HASH_KEY");
        }
    }

    /** HMAC-SHA-256 of {@code id} in upper case, as ids are compared without case; in hexadecimal digits. */
    public String of(String id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] normal = id.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(normal));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
