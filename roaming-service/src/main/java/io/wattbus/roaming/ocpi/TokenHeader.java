package io.wattbus.roaming.ocpi;

import io.wattbus.roaming.partner.CredentialsToken;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Authorization} header of OCPI: {@code Token} and the credentials token in Base64, or as it is where a partner
 * is known to do so.
 */
public final class TokenHeader {

    private static final String SCHEME = "Token ";

    private TokenHeader() {}

    /** The header that shows {@code token}. */
    public static String of(CredentialsToken token) {
        return SCHEME
                + (token.plain()
                        ? token.value()
                        : Base64.getEncoder().encodeToString(token.value().getBytes(StandardCharsets.UTF_8)));
    }

    /** The token in {@code header}; empty if there is none. Some encode a line break with it. */
    static Optional<CredentialsToken> parse(@Nullable String header) {
        return shown(header).flatMap(TokenHeader::decoded).map(CredentialsToken::new);
    }

    /** What {@code header} shows, taken as the token itself. */
    static Optional<CredentialsToken> parsePlain(@Nullable String header) {
        return shown(header).filter(CredentialsToken::isToken).map(token -> new CredentialsToken(token, true));
    }

    private static Optional<String> shown(@Nullable String header) {
        return Optional.ofNullable(header)
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip());
    }

    private static Optional<String> decoded(String shown) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(shown), StandardCharsets.UTF_8).strip())
                    .filter(CredentialsToken::isToken);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
