package io.wattbus.search.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.wattbus.schemas.avro.EvseStatus;
import io.wattbus.schemas.avro.LocationRecord;
import io.wattbus.schemas.avro.StationEventType;
import io.wattbus.search.index.Write;
import io.wattbus.search.indexing.Entry;
import io.wattbus.search.testing.Places;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StationMappingTest {

    private static final String OPERATOR = "FI*WAT";

    @Test
    void aLocationTellsWhereEachOfItsStationsStands() {
        LocationRecord location = Places.location(OPERATOR, "one", "Harbour", 3)
                .setEvses(List.of(
                        Places.evse("one", false),
                        Places.evse("one", false),
                        Places.evse("two", false),
                        Places.evse("gone", true)))
                .build();

        Entry entry = LocationListener.entry(location);

        assertThat(entry.writes()).extracting(Write::id).containsExactly("one", "two");
        assertThat(sections(entry)).extracting(Write.Section::name).containsOnly("location");
        StationSection.Location first =
                (StationSection.Location) sections(entry).getFirst().content();
        assertThat(first.version()).isEqualTo(Places.LONG_AGO.plusSeconds(3).toEpochMilli());
        assertThat(first.position()).isEqualTo(new StationSection.Position(62.2415, 25.7209));
        assertThat(first.evseIds()).containsExactly("FI*WAT*Eone", "FI*WAT*Eone");
    }

    @Test
    void aPlaceThatIsNoNumberIsRefused() {
        LocationRecord location = Places.location(OPERATOR, "one", "Harbour", 3)
                .setLatitude("north")
                .build();

        assertThatIllegalArgumentException().isThrownBy(() -> LocationListener.entry(location));
    }

    @ParameterizedTest
    @CsvSource({"CONNECTED, CONNECTED", "HEARD, CONNECTED", "SILENT, SILENT", "DISCONNECTED, DISCONNECTED"})
    void connectionFollowsFromTheEvent(StationEventType type, ConnectionState state) {
        Entry entry = StationEventListener.entry(
                Places.stationEvent(OPERATOR, "one", type, 5).build());

        assertThat(sections(entry)).extracting(Write.Section::name).containsExactly("connection", "boot");
        assertThat(sections(entry).getFirst().content())
                .isInstanceOfSatisfying(
                        StationSection.Connection.class,
                        connection -> assertThat(connection.state()).isEqualTo(state));
        assertThat(entry.receivedAt()).contains(Places.LONG_AGO.plusSeconds(5));
    }

    @Test
    void aStationThatNeverBootedIsOnlyHeard() {
        Entry entry = StationEventListener.entry(Places.stationEvent(OPERATOR, "one", StationEventType.CONNECTED, 5)
                .setVendor(null)
                .build());

        assertThat(sections(entry)).extracting(Write.Section::name).containsExactly("connection");
    }

    @ParameterizedTest
    @EnumSource(
            value = StationEventType.class,
            names = {"CONNECTOR_STATUS", "FAULT", "AUTHORIZATION_REFUSED", "RESERVED", "UNKNOWN"})
    void whatOthersTellBetterIsIgnored(StationEventType type) {
        assertThat(StationEventListener.entry(
                        Places.stationEvent(OPERATOR, "one", type, 5).build()))
                .isEqualTo(Entry.NOTHING);
    }

    @Test
    void whatIsNotLiveIsIgnored() {
        assertThat(StationEventListener.entry(Places.stationEvent(OPERATOR, "one", StationEventType.CONNECTED, 5)
                        .setLive(false)
                        .build()))
                .isEqualTo(Entry.NOTHING);
    }

    @ParameterizedTest
    @EnumSource(EvseStatus.class)
    void everyStatusIsKept(EvseStatus status) {
        Entry entry = EvseStatusListener.entry(Places.status(OPERATOR, "one", 2, status, 5));

        Write.Section section = sections(entry).getFirst();
        assertThat(section.name()).isEqualTo("evses");
        assertThat(section.key()).contains("one-2");
        assertThat(section.version()).isEqualTo(5);
        assertThat(((StationSection.Evse) section.content()).status().name()).isEqualTo(status.name());
    }

    private static List<Write.Section> sections(Entry entry) {
        return entry.writes().stream()
                .map(Write.Patch.class::cast)
                .flatMap(patch -> patch.sections().stream())
                .toList();
    }
}
