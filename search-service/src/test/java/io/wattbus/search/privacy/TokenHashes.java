package io.wattbus.search.privacy;

/** Hashes for tests without a context. */
public final class TokenHashes {

    private TokenHashes() {}

    public static TokenHash any() {
        return withKey("a key that is long enough");
    }

    static TokenHash withKey(String key) {
        return new TokenHash(new PrivacySettings(key));
    }
}
