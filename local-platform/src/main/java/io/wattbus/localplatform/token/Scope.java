package io.wattbus.localplatform.token;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a token may do. */
public enum Scope {
    PLATFORM,
    LOCATIONS_READ,
    LOCATIONS_WRITE,
    STATIONS_READ,
    STATIONS_WRITE,
    ID_TOKENS_READ,
    ID_TOKENS_WRITE,
    TRANSACTIONS_READ,
    COMMANDS_WRITE,
    TARIFFS_READ,
    TARIFFS_WRITE,
    SESSIONS_READ,
    SESSIONS_WRITE,
    CDRS_READ,
    CDRS_WRITE,
    PARTNERS_READ,
    PARTNERS_WRITE,
    DECISIONS_READ,
    DECISIONS_WRITE,
    SEARCH_READ,
    STATISTICS_READ;

    /** All but {@link #PLATFORM}. */
    public static Set<Scope> ofOperators() {
        return EnumSet.complementOf(EnumSet.of(PLATFORM));
    }

    /** The scopes of a space-separated list. */
    public static Set<Scope> parse(String scopes) {
        return Arrays.stream(scopes.strip().split("\\s+")).map(Scope::of).collect(Collectors.toUnmodifiableSet());
    }

    static String join(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::claim).collect(Collectors.joining(" "));
    }

    /** As it stands in a token: {@code id-tokens:read}. */
    public String claim() {
        String words = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.replaceFirst("-(read|write)$", ":$1");
    }

    private static Scope of(String claim) {
        return Arrays.stream(values())
                .filter(scope -> scope.claim().equals(claim))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Unknown scope %s; known are %s".formatted(claim, join(EnumSet.allOf(Scope.class)))));
    }
}
