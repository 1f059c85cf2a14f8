package io.wattbus.gateway.registry;

import static io.wattbus.gateway.registry.RegistryDocuments.LOCATION;
import static io.wattbus.gateway.registry.RegistryDocuments.OPERATOR;
import static io.wattbus.gateway.registry.RegistryDocuments.PASSWORD;
import static io.wattbus.gateway.registry.RegistryDocuments.STATION;
import static io.wattbus.gateway.registry.RegistryDocuments.withStation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.gateway.Api;
import io.wattbus.gateway.Consumed;
import io.wattbus.gateway.RunningGateway;
import io.wattbus.gateway.Tokens;
import io.wattbus.gateway.rpc.Deadlines;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.LocationRecord;
import io.wattbus.schemas.avro.OperatorRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningGateway
class RegistryApiIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Stations stations;

    private Api platform;
    private Api operator;
    private Api other;

    @BeforeEach
    void provisionOperators() {
        platform = Api.on(port).with(Tokens.of(null, "platform"));
        operator = tenant("FI*REG");
        other = tenant("SE*OTH");
        platform.put("/api/v1/operators/FI*REG", OPERATOR.formatted("Registry"));
        platform.put("/api/v1/operators/SE*OTH", OPERATOR.formatted("Other"));
        operator.put("/api/v1/locations/REG-1", LOCATION);
        other.put("/api/v1/locations/REG-1", LOCATION);
    }

    @Test
    void createsChangesAndPublishesOperators() {
        assertThat(platform.put("/api/v1/operators/NO*NEW", OPERATOR.formatted("New"))
                        .status())
                .isEqualTo(201);
        assertThat(platform.put("/api/v1/operators/NO*NEW", OPERATOR.formatted("New"))
                        .status())
                .isEqualTo(200);
        assertThat(platform.put("/api/v1/operators/NO*NEW", OPERATOR.formatted("Newer"))
                        .status())
                .isEqualTo(200);
        assertThat(platform.get("/api/v1/operators/NO*NEW").at("/name")).isEqualTo("Newer");

        List<OperatorRecord> records =
                await().until(() -> Consumed.of(Topics.OPERATORS, "NO*NEW"), found -> found.size() >= 2);
        assertThat(records).extracting(OperatorRecord::getName).containsExactly("New", "Newer");
    }

    @Test
    void refusesToCreateWhatIsThere() {
        String body = OPERATOR.formatted("Registry").replace("{\"name\"", "{\"operatorId\": \"FI*REG\", \"name\"");

        Api.Answer answer = platform.post("/api/v1/operators", body);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("/type")).isEqualTo("urn:wattbus:problem:taken");
    }

    @Test
    void publishesALocationWithTheEvsesOfItsStations() {
        Api.Answer created = operator.put("/api/v1/stations/REG-A", STATION.formatted(PASSWORD));
        Api.Answer repeated = operator.put("/api/v1/stations/REG-A", STATION.formatted(PASSWORD));

        assertThat(created.status()).isEqualTo(201);
        assertThat(repeated.status()).isEqualTo(200);
        assertThat(repeated.body()).isEqualTo(created.body());
        assertThat(created.body().toString()).doesNotContain(PASSWORD).doesNotContain("password");
        assertThat(created.body().at("/connection/connected").asBoolean()).isFalse();

        List<LocationRecord> records =
                await().until(() -> withStation("FI*REG/REG-1", "REG-A"), found -> !found.isEmpty());
        assertThat(records).as("the repeated PUT publishes nothing").hasSize(1);
        assertThat(records.getFirst().getEvses())
                .filteredOn(evse -> evse.getStationId().equals("REG-A"))
                .extracting(evse -> evse.getEvseNumber())
                .containsExactly(1, 2);
        assertThat(operator.get("/api/v1/locations/REG-1").at("/evses/0/evseUid"))
                .isNotEmpty();
    }

    @Test
    void keepsARemovedEvseAsRemovedAndNeverGivesItsUidAway() {
        operator.put("/api/v1/stations/REG-B", STATION.formatted(PASSWORD));
        String uid = operator.get("/api/v1/stations/REG-B").at("/evses/1/evseUid");
        String onlyFirst = STATION.formatted(PASSWORD).replaceAll("(?s),\\s*\\{\"evseNumber\": 2.*", "]}");

        operator.put("/api/v1/stations/REG-B", onlyFirst);
        Api.Answer stolen = operator.put(
                "/api/v1/stations/REG-C",
                onlyFirst.replace("{\"evseNumber\": 1", "{\"evseUid\": \"" + uid + "\", \"evseNumber\": 1"));

        assertThat(operator.get("/api/v1/stations/REG-B")
                        .body()
                        .at("/evses/1/removed")
                        .asBoolean())
                .isTrue();
        assertThat(stolen.status()).isEqualTo(409);
        assertThat(stolen.at("/field")).isEqualTo("evseUid");
    }

    @Test
    void keepsHowLongAStationMayBeSilent() {
        String station = STATION.formatted(PASSWORD)
                .replaceFirst("\\{", "{\"pingIntervalSeconds\":%s,\"idleTimeoutSeconds\":60,");

        assertThat(operator.put("/api/v1/stations/REG-D", station.formatted(60)).at("/errors/0/field"))
                .isEqualTo("idleTimeoutSeconds");
        assertThat(operator.put("/api/v1/stations/REG-D", station.formatted(20)).at("/pingIntervalSeconds"))
                .isEqualTo("20");
        assertThat(stations.find(new StationId("REG-D")).orElseThrow().deadlines())
                .isEqualTo(new Deadlines(Optional.of(Duration.ofSeconds(20)), Optional.of(Duration.ofSeconds(60))));

        operator.put("/api/v1/stations/REG-D", STATION.formatted(PASSWORD));
        assertThat(stations.find(new StationId("REG-D")).orElseThrow().deadlines())
                .isEqualTo(Deadlines.NONE);
    }

    @Test
    void listsTheStationsThatAreAskedFor() {
        operator.put("/api/v1/stations/REG-F1", STATION.formatted(PASSWORD));
        operator.put("/api/v1/stations/REG-F2", STATION.formatted(PASSWORD));

        assertThat(idsOf("search=reg-f")).containsExactly("REG-F1", "REG-F2");
        assertThat(idsOf("search=REG-F2&locationId=REG-1&connected=false")).containsExactly("REG-F2");
        assertThat(idsOf("search=REG-F&connected=true")).isEmpty();
        assertThat(idsOf("search=REG-F&vendor=Nobody")).isEmpty();
        assertThat(idsOf("search=helsinki&locationId=REG-2")).isEmpty();
        assertThat(operator.get("/api/v1/stations?connected=perhaps").status()).isEqualTo(422);
    }

    private List<String> idsOf(String query) {
        return operator.get("/api/v1/stations?" + query)
                .body()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/stationId").asString())
                .toList();
    }

    @Test
    void admitsAStationByItsPassword() {
        operator.put("/api/v1/stations/REG-D", STATION.formatted(PASSWORD));
        StationId id = new StationId("REG-D");

        assertThat(stations.admit(id, bytes(PASSWORD))).isInstanceOfSatisfying(Admission.Admitted.class, admitted -> {
            assertThat(admitted.station().operatorId()).isEqualTo(new OperatorId("FI*REG"));
            assertThat(admitted.station().connector(2)).isPresent();
        });
        assertThat(stations.admit(id, bytes("wrong-wrong-wrong"))).isEqualTo(new Admission.WrongPassword());
        assertThat(stations.admit(id, Optional.empty())).isEqualTo(new Admission.WrongPassword());
        assertThat(stations.admit(new StationId("NOBODY"), bytes(PASSWORD))).isEqualTo(new Admission.UnknownStation());

        operator.put(
                "/api/v1/stations/REG-D",
                STATION.formatted(PASSWORD).replace("\"password\": \"" + PASSWORD + "\"", "\"securityProfile\": 0"));
        assertThat(stations.admit(id, Optional.empty())).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void showsAnotherTenantNothingAndNamesNobodyInAClash() {
        operator.put("/api/v1/stations/REG-E", STATION.formatted(PASSWORD));

        Api.Answer clash = other.put("/api/v1/stations/REG-E", STATION.formatted(PASSWORD));

        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.body().toString()).doesNotContain("REG*").doesNotContain("FI*REG");
        assertThat(other.get("/api/v1/stations/REG-E").status()).isEqualTo(404);
        assertThat(other.get("/api/v1/stations").body().toString()).doesNotContain("REG-E");
        assertThat(stations.find(new OperatorId("SE*OTH"), new StationId("REG-E")))
                .isEmpty();
    }

    @Test
    void pagesThroughAListByItsLinks() {
        for (String name : List.of("P-1", "P-2", "P-3", "P-4", "P-5")) {
            other.put("/api/v1/locations/" + name, LOCATION);
        }

        Api.Answer first = other.get("/api/v1/locations?limit=4");
        Api.Answer second = other.get(next(first));

        assertThat(first.body().at("/items")).hasSize(4);
        assertThat(second.body().at("/items")).hasSize(2);
        assertThat(second.link()).isEmpty();
        assertThat(second.at("/items/1/locationId")).isEqualTo("REG-1");
        assertThat(other.get("/api/v1/locations?limit=0").status()).isEqualTo(400);
        assertThat(other.get("/api/v1/locations?cursor=*").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "FIN"            | "Finland"       | country
            "60.1699"        | "north"         | coordinates.latitude
            "Laituri 1"      | ""              | address
            "Europe/Helsinki"| "Europe/Espoo"  | timeZone
            """)
    void namesTheFieldThatIsWrong(String right, String wrong, String field) {
        Api.Answer answer = operator.put("/api/v1/locations/BAD", LOCATION.replace(right, wrong));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/errors/0/field")).isEqualTo(field);
        assertThat(answer.contentType()).contains("application/problem+json");
    }

    @Test
    void namesTheFieldsOfAStationThatAreWrong() {
        String station = STATION.formatted(PASSWORD);

        assertThat(operator.put("/api/v1/stations/BAD", STATION.formatted("short"))
                        .at("/errors/0/field"))
                .isEqualTo("password");
        assertThat(operator.put("/api/v1/stations/BAD", station.replace("\"CABLE\"", "\"ROPE\""))
                        .at("/errors/0/field"))
                .isEqualTo("evses[0].connectors[0].format");
        assertThat(operator.put("/api/v1/stations/BAD", station.replace("REG-1", "ELSEWHERE"))
                        .at("/errors/0/field"))
                .isEqualTo("locationId");
        assertThat(operator.put("/api/v1/stations/BAD", station.replace("\"evseNumber\": 2", "\"evseNumber\": 1"))
                        .at("/errors/0/field"))
                .isEqualTo("evses");
        assertThat(operator.put("/api/v1/stations/BAD", "{").status()).isEqualTo(400);
        assertThat(operator.put("/api/v1/stations/BAD", station.replace("\"evseNumber\": 2", "\"evseNumber\": \"x\""))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void refusesToRegisterAnythingForAnOperatorThatThePlatformDoesNotHave() {
        Api.Answer answer = tenant("DE*NOT").put("/api/v1/locations/L-1", LOCATION);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("/type")).isEqualTo("urn:wattbus:problem:unknown-operator");
    }

    private Api tenant(String operatorId) {
        return Api.on(port)
                .with(Tokens.of(operatorId, "locations:read", "locations:write", "stations:read", "stations:write"));
    }

    private static Optional<byte[]> bytes(String password) {
        return Optional.of(password.getBytes(StandardCharsets.UTF_8));
    }

    private static String next(Api.Answer answer) {
        return answer.link().orElseThrow().replaceAll("<(.*)>; rel=\"next\"", "$1");
    }
}
