package io.wattbus.roaming.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.roaming.testing.Fixtures;
import io.wattbus.roaming.testing.ToldFacts;
import io.wattbus.schemas.avro.LocationRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class LocationRecordListenerTest {

    private static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-01-02T00:00:00Z");

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Test
    void whatIsToldAgainIsNoChangeOfWhatIsStored() {
        Location stored = stored(LocationChange.isNew(toLocation(ToldFacts.location("FI*WAT", "loc-1")), BEFORE));

        assertThat(LocationChange.apply(stored, toLocation(ToldFacts.location("FI*WAT", "loc-1")), NOW))
                .isSameAs(stored);
    }

    @Test
    void anotherClosingIsAChangeOfTheLocationOnly() {
        Location known = LocationChange.isNew(toLocation(ToldFacts.location("FI*WAT", "loc-1")), BEFORE);

        Location after = LocationChange.apply(
                known,
                toLocation(ToldFacts.location("FI*WAT", "loc-1")
                        .setExceptionalClosings(List.of(ToldFacts.day(ToldFacts.OPENS)))),
                NOW);

        assertThat(after.lastUpdated()).isEqualTo(NOW);
        assertThat(after.evses()).isEqualTo(known.evses());
    }

    @Test
    void anotherFloorIsAChangeUpTheTree() {
        LocationRecord.Builder told = ToldFacts.location("FI*WAT", "loc-1");
        Location known = LocationChange.isNew(toLocation(told), BEFORE);

        Location after = LocationChange.apply(
                known,
                toLocation(told.setEvses(List.of(
                        io.wattbus.schemas.avro.Evse.newBuilder(told.getEvses().getFirst())
                                .setFloorLevel("2")
                                .build()))),
                NOW);

        assertThat(after.lastUpdated()).isEqualTo(NOW);
        assertThat(after.evses().getFirst().lastUpdated()).isEqualTo(NOW);
        assertThat(after.evses().getFirst().connectors())
                .isEqualTo(known.evses().getFirst().connectors());
    }

    @Test
    void whatWasStoredBeforeIsReadAndSaysNothingElse() {
        Location plain = toLocation(Fixtures.location("FI*WAT", "loc-1"));
        ObjectNode before = json.valueToTree(toLocation(ToldFacts.location("FI*WAT", "loc-1")));
        before.remove("facts");
        before.path("evses").forEach(evse -> {
            ((ObjectNode) evse).remove("facts");
            evse.path("connectors").forEach(connector -> ((ObjectNode) connector).remove("termsAndConditions"));
        });

        Location location = json.treeToValue(before, Location.class);

        assertThat(location.facts()).isEqualTo(LocationFacts.NONE).isEqualTo(plain.facts());
        assertThat(location.evses().getFirst().facts())
                .isEqualTo(EvseFacts.NONE)
                .isEqualTo(plain.evses().getFirst().facts());
        assertThat(location.evses().getFirst().connectors().getFirst().termsAndConditions())
                .isEqualTo(Optional.empty());
    }

    private Location stored(Location location) {
        return json.readValue(json.writeValueAsString(location), Location.class);
    }

    private static Location toLocation(LocationRecord.Builder told) {
        return LocationRecordListener.toLocation(told.build()).location();
    }
}
