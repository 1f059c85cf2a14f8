package io.wattbus.roaming.ocpi221;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.roaming.location.Connector;
import io.wattbus.roaming.location.Evse;
import io.wattbus.roaming.location.EvseFacts;
import io.wattbus.roaming.location.EvseStatus;
import io.wattbus.roaming.location.Location;
import io.wattbus.roaming.location.LocationFacts;
import io.wattbus.roaming.location.LocationFacts.Company;
import io.wattbus.roaming.location.LocationFacts.Coordinates;
import io.wattbus.roaming.location.LocationFacts.Image;
import io.wattbus.roaming.location.LocationFacts.Period;
import io.wattbus.roaming.location.LocationFacts.RelatedLocation;
import io.wattbus.roaming.location.LocationFacts.Text;
import io.wattbus.roaming.location.OpeningHours;
import io.wattbus.roaming.operator.Operator;
import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.tariff.Terms;
import io.wattbus.roaming.testing.Api;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class OcpiLocationTest {

    private static final PartyId OPERATOR = new PartyId("FI*WAT");
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FROM = Instant.parse("2026-12-24T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-12-25T00:00:00Z");
    private static final List<OpeningHours> MONDAYS = List.of(new OpeningHours(1, "08:00", "20:00"));
    private static final Optional<Operator> TENANT =
            Optional.of(new Operator(OPERATOR, "Wattbus", Optional.of("https://wattbus.example"), "EUR"));
    private static final Image IMAGE = new Image(
            "https://a.example/1.jpeg",
            Optional.of("https://a.example/1s.jpeg"),
            "ENTRANCE",
            "jpeg",
            Optional.of(800),
            Optional.of(600));

    @Test
    void allThatIsSaidIsTold() throws IOException {
        Location location = location(false, MONDAYS, everything(), evseFacts(), Optional.of("https://a.example/terms"));

        assertThat(json(location)).isEqualTo(expected("/location/everything.json"));
    }

    @Test
    void whatIsNotSaidIsLeftOut() throws IOException {
        Location location = location(true, List.of(), LocationFacts.NONE, EvseFacts.NONE, Optional.empty());

        assertThat(json(location)).isEqualTo(expected("/location/nothing-else.json"));
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, true",
        "true, true, true",
        "false, true, false",
        "false, false,",
    })
    void exceptionsNeedHoursThatTheyAreExceptionsFrom(boolean always, boolean regular, Boolean told) {
        Location location =
                location(always, regular ? MONDAYS : List.of(), everything(), EvseFacts.NONE, Optional.empty());

        JsonNode hours = json(location).path("opening_times");

        if (told == null) {
            assertThat(hours.isMissingNode()).isTrue();
        } else {
            assertThat(hours.path("twentyfourseven").asBoolean()).isEqualTo(told);
            assertThat(hours.has("regular_hours")).isNotEqualTo(told);
            assertThat(hours.path("exceptional_closings").size()).isEqualTo(1);
        }
    }

    private static JsonNode json(Location location) {
        return Api.JSON.readTree(Api.JSON.writeValueAsString(OcpiLocation.of(location, TENANT)));
    }

    private static JsonNode expected(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(OcpiLocationTest.class.getResourceAsStream(name))) {
            return Api.JSON.readTree(file);
        }
    }

    private static LocationFacts everything() {
        return new LocationFacts(
                Optional.of("Uusimaa"),
                List.of(new Text("en", "Behind the crane")),
                List.of(
                        new RelatedLocation(new Coordinates("60.17", "24.94"), Optional.of(new Text("fi", "Portti"))),
                        new RelatedLocation(new Coordinates("60.1712345", "24.9412345"), Optional.empty())),
                Optional.of("PARKING_LOT"),
                List.of(IMAGE),
                Optional.of(new Company("Harbour Charging", Optional.of("https://a.example"), Optional.of(IMAGE))),
                Optional.of(new Company("Crane Service", Optional.empty(), Optional.empty())),
                Optional.of(new Company("City of Helsinki", Optional.empty(), Optional.empty())),
                Optional.of(false),
                Optional.of(new Terms.EnergyMix(
                        false,
                        List.of(new Terms.Source("WIND", new BigDecimal("80.5"))),
                        List.of(new Terms.Impact("CARBON_DIOXIDE", new BigDecimal("372"))),
                        Optional.of("Wind Ltd"),
                        Optional.of("Pure wind"))),
                List.of(new Period(TIME, FROM)),
                List.of(new Period(FROM, UNTIL)));
    }

    private static EvseFacts evseFacts() {
        return new EvseFacts(
                List.of("RFID_READER", "RESERVABLE"),
                Optional.of("-1"),
                Optional.of(new Coordinates("60.1698", "24.9383")),
                List.of(new Text("en", "Left of the gate")),
                List.of("EV_ONLY"),
                List.of(IMAGE),
                List.of(
                        new EvseFacts.PlannedStatus(FROM, Optional.of(UNTIL), "INOPERATIVE"),
                        new EvseFacts.PlannedStatus(UNTIL, Optional.empty(), "REMOVED")));
    }

    private static Location location(
            boolean always,
            List<OpeningHours> regular,
            LocationFacts facts,
            EvseFacts evseFacts,
            Optional<String> terms) {
        Connector connector =
                new Connector(1, "IEC_62196_T2_COMBO", "CABLE", "DC", 920, 400, 150_000, List.of(), terms, TIME);
        Evse evse = new Evse(
                "e-1", Optional.empty(), Optional.empty(), EvseStatus.UNKNOWN, evseFacts, List.of(connector), TIME);
        return new Location(
                OPERATOR,
                "loc-1",
                Optional.of("Harbour"),
                "Quay 1",
                "Helsinki",
                Optional.of("00100"),
                "FIN",
                "60.1699",
                "24.9384",
                "Europe/Helsinki",
                true,
                always,
                regular,
                List.of(),
                facts,
                List.of(evse),
                TIME);
    }
}
