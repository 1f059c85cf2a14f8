package io.wattbus.roaming.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.roaming.party.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocationChangeTest {

    private static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-01-02T00:00:00Z");

    private final Location known = LocationChange.isNew(location("Harbour", 150_000), BEFORE);

    @Test
    void newLocationIsNewInAllItsParts() {
        assertThat(known.lastUpdated()).isEqualTo(BEFORE);
        assertThat(known.evses().getFirst().lastUpdated()).isEqualTo(BEFORE);
        assertThat(known.evses().getFirst().connectors().getFirst().lastUpdated())
                .isEqualTo(BEFORE);
    }

    @Test
    void whatIsToldAgainChangesNoTime() {
        assertThat(LocationChange.apply(known, location("Harbour", 150_000), NOW))
                .isEqualTo(known);
    }

    @Test
    void changeOfAConnectorIsOneOfItsEvseAndLocation() {
        Location after = LocationChange.apply(known, location("Harbour", 50_000), NOW);

        assertThat(after.lastUpdated()).isEqualTo(NOW);
        assertThat(after.evses().getFirst().lastUpdated()).isEqualTo(NOW);
        assertThat(after.evses().getFirst().connectors().getFirst().lastUpdated())
                .isEqualTo(NOW);
        assertThat(after.evses().get(1)).isEqualTo(known.evses().get(1));
    }

    @Test
    void changeOfTheLocationIsNoneOfItsParts() {
        Location after = LocationChange.apply(known, location("Port", 150_000), NOW);

        assertThat(after.lastUpdated()).isEqualTo(NOW);
        assertThat(after.evses()).isEqualTo(known.evses());
    }

    @Test
    void statusChangesTheTimeUpTheTreeOnly() {
        KnownStatus charging = new KnownStatus(EvseStatus.CHARGING, 7, NOW, 7, NOW);

        Location after = known.with(Map.of("e-1", charging));

        assertThat(after.lastUpdated()).isEqualTo(NOW);
        assertThat(after.evse("E-1").orElseThrow().status()).isEqualTo(EvseStatus.CHARGING);
        assertThat(after.evse("e-1").orElseThrow().connectors())
                .isEqualTo(known.evse("e-1").orElseThrow().connectors());
        assertThat(after.evse("e-2")).isEqualTo(known.evse("e-2"));
    }

    static Location location(String name, long power) {
        return new Location(
                new PartyId("FI*WAT"),
                "loc-1",
                Optional.of(name),
                "Quay 1",
                "Helsinki",
                Optional.empty(),
                "FIN",
                "60.1699",
                "24.9384",
                "Europe/Helsinki",
                true,
                true,
                List.of(),
                List.of(),
                LocationFacts.NONE,
                List.of(evse("e-1", power), evse("e-2", 22_000)),
                Instant.EPOCH);
    }

    private static Evse evse(String uid, long power) {
        Connector connector = new Connector(
                1, "IEC_62196_T2_COMBO", "CABLE", "DC", 920, 400, power, List.of(), Optional.empty(), Instant.EPOCH);
        return new Evse(
                uid,
                Optional.empty(),
                Optional.empty(),
                EvseStatus.UNKNOWN,
                EvseFacts.NONE,
                List.of(connector),
                Instant.EPOCH);
    }
}
