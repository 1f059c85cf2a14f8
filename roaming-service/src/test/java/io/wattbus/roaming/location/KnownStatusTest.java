package io.wattbus.roaming.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.roaming.party.PartyId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KnownStatusTest {

    private static final Instant T0 = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = T0.plusSeconds(60);

    private final KnownStatus known = KnownStatus.first(told(EvseStatus.AVAILABLE, 10, T0), T0);

    @Test
    void anotherStatusIsANewVersion() {
        KnownStatus after = known.after(told(EvseStatus.CHARGING, 12, NOW), NOW);

        assertThat(after.version()).isEqualTo(12);
        assertThat(after.changedAt()).isEqualTo(NOW);
    }

    @Test
    void sameStatusToldLaterIsTheSameVersion() {
        KnownStatus after = known.after(told(EvseStatus.AVAILABLE, 12, NOW), NOW);

        assertThat(after.version()).isEqualTo(known.version());
        assertThat(after.changedAt()).isEqualTo(known.changedAt());
        assertThat(after.sequence()).isEqualTo(12);
    }

    @Test
    void olderOrEqualIsNothing() {
        assertThat(known.after(told(EvseStatus.CHARGING, 9, NOW), NOW)).isEqualTo(known);
        assertThat(known.after(told(EvseStatus.CHARGING, 10, T0), NOW)).isEqualTo(known);
    }

    @Test
    void changeWithoutAWordOfTheStationIsANewVersionToo() {
        KnownStatus after = known.after(told(EvseStatus.RESERVED, 10, NOW), NOW);

        assertThat(after.status()).isEqualTo(EvseStatus.RESERVED);
        assertThat(after.version()).isEqualTo(11);
        assertThat(after.after(told(EvseStatus.CHARGING, 11, NOW), NOW).version())
                .isEqualTo(12);
    }

    private static StatusTold told(EvseStatus status, long sequence, Instant at) {
        return new StatusTold(new PartyId("FI*WAT"), "loc-1", "e-1", status, sequence, at);
    }
}
