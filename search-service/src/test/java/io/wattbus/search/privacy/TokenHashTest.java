package io.wattbus.search.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenHashTest {

    private final TokenHash hash = TokenHashes.withKey("key");

    @Test
    void isHmacSha256() { // of "THE QUICK BROWN FOX JUMPS OVER THE LAZY DOG", by openssl
        assertThat(hash.of("The quick brown fox jumps over the lazy dog"))
                .isEqualTo("11ec517847a192f04dfe15db8deddba62a44f3e2ab2de5299918c87a2be7afcd");
    }

    @Test
    void doesNotDependOnCase() {
        assertThat(hash.of("04a2b9")).isEqualTo(hash.of("04A2B9")).isNotEqualTo(hash.of("04A2B8"));
    }

    @Test
    void dependsOnTheKey() {
        assertThat(hash.of("04A2B9")).isNotEqualTo(TokenHashes.any().of("04A2B9"));
    }

    @Test
    void keyIsNotShown() {
        assertThat(new PrivacySettings("secret").toString()).doesNotContain("secret");
    }
}
