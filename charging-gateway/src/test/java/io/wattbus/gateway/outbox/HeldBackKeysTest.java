package io.wattbus.gateway.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.backoff.ExponentialBackOff;

class HeldBackKeysTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    private final HeldBackKeys keys = new HeldBackKeys(new ExponentialBackOff(1_000, 2));

    @Test
    void holdsARefusedKeyBackForLongerEachTime() {
        keys.refused("A", NOW);

        assertThat(keys.at(NOW.plusMillis(999))).containsExactly("A");
        assertThat(keys.at(NOW.plusMillis(1_000))).isEmpty();

        keys.refused("A", NOW.plusMillis(1_000));

        assertThat(keys.at(NOW.plusMillis(2_999))).containsExactly("A");
        assertThat(keys.at(NOW.plusMillis(3_000))).isEmpty();
    }

    @Test
    void forgetsAKeyOnceARecordOfItIsAccepted() {
        keys.refused("A", NOW);
        keys.refused("B", NOW);

        keys.accepted(List.of("A"));

        assertThat(keys.at(NOW)).containsExactly("B");
    }
}
