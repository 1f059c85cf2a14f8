package io.wattbus.billing.cdr;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.billing.charging.SessionId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CdrIdTest {

    private static final SessionId SESSION = new SessionId(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"));

    @Test
    void isTheUuidVersion5OfSessionAndRevision() {
        assertThat(CdrId.of(SESSION, 0)).hasToString("6af613b6-569c-5c22-9c37-2ed93f31d3af");
        assertThat(CdrId.of(SESSION, 0).value().version()).isEqualTo(5);
        assertThat(CdrId.of(SESSION, 0).value().variant()).isEqualTo(2);
    }

    @Test
    void everyRevisionHasItsOwn() {
        assertThat(CdrId.of(SESSION, 1)).isNotEqualTo(CdrId.of(SESSION, 0));
    }
}
