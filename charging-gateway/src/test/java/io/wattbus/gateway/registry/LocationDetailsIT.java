package io.wattbus.gateway.registry;

import static io.wattbus.gateway.registry.RegistryDocuments.LOCATION;
import static io.wattbus.gateway.registry.RegistryDocuments.OPERATOR;
import static io.wattbus.gateway.registry.RegistryDocuments.PASSWORD;
import static io.wattbus.gateway.registry.RegistryDocuments.STATION;
import static io.wattbus.gateway.registry.RegistryDocuments.withStation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.gateway.Api;
import io.wattbus.gateway.RunningGateway;
import io.wattbus.gateway.Tokens;
import io.wattbus.schemas.avro.LocationRecord;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** All that OCPI says of a location. */
@RunningGateway
class LocationDetailsIT {

    @LocalServerPort
    private int port;

    private Api operator;

    @BeforeEach
    void provisionOperator() {
        Api platform = Api.on(port).with(Tokens.of(null, "platform"));
        platform.put("/api/v1/operators/FI*REG", OPERATOR.formatted("Registry"));
        operator = Api.on(port)
                .with(Tokens.of("FI*REG", "locations:read", "locations:write", "stations:read", "stations:write"));
    }

    @Test
    void keepsGivesAndTellsWhateverOcpiSaysOfALocation() {
        String details = """
                , "state": "Uusimaa", "publish": false, "publishAllowedTo": [{"type": "RFID", "groupId": "G1"}],
                 "relatedLocations": [{"coordinates": {"latitude": "60.1700000", "longitude": "24.9400000"},
                   "name": {"language": "fi", "text": "Portti"}}],
                 "parkingType": "PARKING_GARAGE", "directions": [{"language": "en", "text": "Left of the gate"}],
                 "suboperator": {"name": "Sub Oy", "website": "https://sub.example"}, "owner": {"name": "City",
                   "logo": {"url": "https://city.example/logo.png", "category": "OWNER", "type": "png"}},
                 "chargingWhenClosed": false, "facilities": ["CAFE"],
                 "images": [{"url": "https://x.example/1.jpg", "category": "ENTRANCE", "type": "jpeg", "width": 640}],
                 "energyMix": {"isGreenEnergy": true, "supplierName": "Wind Oy",
                   "energySources": [{"source": "WIND", "percentage": 99.5}],
                   "environImpact": [{"category": "CARBON_DIOXIDE", "amount": 0.3}]},
                 "openingTimes": {"twentyFourSeven": true, "exceptionalClosings": [
                   {"periodBegin": "2026-12-24T10:00:00Z", "periodEnd": "2026-12-25T10:00:00Z"}]}}""";
        String location = LOCATION.replaceAll("}$", details);
        String station = STATION.formatted(PASSWORD)
                .replace("REG-1", "REG-9")
                .replace(
                        "{\"evseNumber\": 1,",
                        "{\"evseNumber\": 1, \"floorLevel\": \"-1\", \"capabilities\": [\"RESERVABLE\"],"
                                + " \"parkingRestrictions\": [\"EV_ONLY\"],"
                                + " \"statusSchedule\": [{\"periodBegin\": \"2027-01-01T00:00:00Z\", \"status\": \"PLANNED\"}],");

        Api.Answer created = operator.put("/api/v1/locations/REG-9", location);
        Api.Answer repeated = operator.put("/api/v1/locations/REG-9", location);
        operator.put("/api/v1/stations/REG-9A", station);
        Api.Answer given = operator.get("/api/v1/locations/REG-9");

        assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
        assertThat(repeated.body()).isEqualTo(created.body());
        assertThat(given.at("/owner/logo/category")).isEqualTo("OWNER");
        assertThat(given.at("/energyMix/energySources/0/percentage")).isEqualTo("99.5");
        assertThat(given.at("/openingTimes/exceptionalClosings/0/periodEnd")).isEqualTo("2026-12-25T10:00:00Z");
        assertThat(given.at("/evses/0/floorLevel")).isEqualTo("-1");
        assertThat(given.at("/evses/0/capabilities/0")).isEqualTo("RESERVABLE");
        List<LocationRecord> records =
                await().until(() -> withStation("FI*REG/REG-9", "REG-9A"), found -> !found.isEmpty());
        LocationRecord told = records.getFirst();
        assertThat(told.getPublishAllowedTo()).singleElement().returns("G1", token -> token.getGroupId());
        assertThat(told.getEnergyMix().getImpacts()).singleElement().returns("0.3", impact -> impact.getAmount());
        assertThat(told.getSuboperator().getName()).isEqualTo("Sub Oy");
        assertThat(told.getExceptionalClosings()).hasSize(1);
        assertThat(told.getEvses().getFirst().getStatusSchedule())
                .singleElement()
                .returns("PLANNED", planned -> planned.getStatus());
    }

    @Test
    void refusesWhatOcpiDoesNotKnow() {
        String bad = LOCATION.replaceAll("}$", ", \"parkingType\": \"MOON\"}");

        Api.Answer answer = operator.put("/api/v1/locations/REG-10", bad);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/errors/0/field")).endsWith("parkingType");
    }
}
