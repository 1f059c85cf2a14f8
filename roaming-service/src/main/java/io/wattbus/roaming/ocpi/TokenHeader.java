package io.wattbus.roaming.ocpi;

import io.wattbus.roaming.partner.CredentialsToken;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The {@code Authorization} header of OCPI: {@code Token} and the credentials token in Base64. */
public final class TokenHeader {

    private static final String SCHEME = "Token ";

    private TokenHeader() {}

    /** The header that shows {@code token}. */
    public static String of(CredentialsToken token) {
        return SCHEME + Base64.getEncoder().encodeToString(token.value().getBytes(StandardCharsets.UTF_8));
    }

    /** The token in {@code header}; empty if there is none. Some encode a line break with it. */
    static Optional<CredentialsToken> parse(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            byte[] token =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            return Optional.of(new String(token, StandardCharsets.UTF_8).strip())
                    .filter(CredentialsToken::isToken)
                    .map(CredentialsToken::new);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
