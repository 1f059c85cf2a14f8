package io.wattbus.roaming.ocpi221;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.roaming.testing.Api;
import io.wattbus.roaming.testing.Api.Answer;
import io.wattbus.roaming.testing.Fixtures;
import io.wattbus.roaming.testing.RoamingIntegrationTest;
import io.wattbus.roaming.testing.RoamingPartner;
import io.wattbus.roaming.testing.World;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ChargeDetailRecord;
import io.wattbus.schemas.avro.EvseStatus;
import io.wattbus.schemas.avro.Price;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever partners pull has the forms of the specification's types, in every corner of it. */
@RoamingIntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsIT {

    private static final String BASE = "/ocpi/2.2.1";
    private static final String DATE_TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?Z";
    private static final int DECIMALS = 4;

    private final World world;
    private final Api api;
    private final String operator = Fixtures.operator();
    private RoamingPartner partner;

    FormsIT(World world) {
        this.world = world;
        this.api = world.api;
    }

    @BeforeAll
    void charge() {
        partner = world.registered(operator);
        world.open(operator, "loc-1", partner);
        world.becomes(operator, "loc-1", EvseStatus.CHARGING);
        Fixtures.Session session = Fixtures.session(operator, "loc-1", partner.party);
        world.kafka.publish(Topics.CHARGING_SESSIONS, session.started());
        world.kafka.publish(Topics.CHARGING_SESSIONS, session.ended(7, 12_345));
        world.kafka.publish(
                Topics.CHARGE_DETAIL_RECORDS,
                ChargeDetailRecord.newBuilder(session.cdr(7, 12_345))
                        .setTotalTimeCost(new Price("0.0333333333", "0.0413333333"))
                        .setTariffs(List.of("{\"id\": \"standard\", \"currency\": \"EUR\"}"))
                        .build());
        await().until(() ->
                pull("/cdrs").data().size() == 1 && pull("/sessions").data().size() == 1);
    }

    @AfterAll
    void close() {
        partner.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/locations",
                "/locations/loc-1",
                "/locations/LOC-1/Loc-1-1",
                "/locations/loc-1/LOC-1-1/1",
                "/sessions",
                "/cdrs",
                "/credentials",
                ""
            })
    void everyValueHasItsForm(String path) {
        Answer answer = pull(path);

        assertThat(answer.code()).isEqualTo(1000);
        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder("data", "status_code", "status_message", "timestamp");
        values(answer.json()).forEach(value -> {
            JsonNode node = value.getValue();
            assertThat(node.isNull()).as(value.getKey()).isFalse();
            if (node.isNumber()) {
                assertThat(node.decimalValue().stripTrailingZeros().scale())
                        .as(value.getKey())
                        .isLessThanOrEqualTo(DECIMALS);
            }
            if (value.getKey().matches(".*(timestamp|last_updated|date_time)")) {
                assertThat(node.asString()).as(value.getKey()).matches(DATE_TIME);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/locations, /data/0/coordinates/latitude, \"60.16990\"",
        "/locations, /data/0/coordinates/longitude, \"24.93840\"",
        "/locations, /data/0/country, \"FIN\"",
        "/locations, /data/0/publish, true",
        "/locations, /data/0/opening_times/twentyfourseven, true",
        "/locations, /data/0/evses/0/connectors/0/id, \"1\"",
        "/locations, /data/0/evses/0/connectors/0/max_voltage, 920",
        "/sessions, /data/0/kwh, 12.3450",
        "/sessions, /data/0/status, \"COMPLETED\"",
        "/sessions, /data/0/connector_id, \"1\"",
        "/cdrs, /data/0/total_energy, 12.3450",
        "/cdrs, /data/0/total_time, 0.1167",
        "/cdrs, /data/0/total_time_cost/excl_vat, 0.0333",
        "/cdrs, /data/0/total_cost/incl_vat, 3.8300",
        "/cdrs, /data/0/charging_periods/0/dimensions/0/volume, 12.3456",
        "/cdrs, /data/0/cdr_location/coordinates/latitude, \"60.16990\"",
        "/cdrs, /data/0/cdr_token/type, \"RFID\""
    })
    void valueIsThis(String path, String pointer, String json) {
        assertThat(pull(path).json().at(pointer)).isEqualTo(Api.JSON.readTree(json));
    }

    /** Every value that is no object or array, by its path. */
    private static Stream<Map.Entry<String, JsonNode>> values(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .flatMap(property -> values(property.getValue())
                            .map(value -> Map.entry("/" + property.getKey() + value.getKey(), value.getValue())));
        }
        return node.isArray() ? node.valueStream().flatMap(FormsIT::values) : Stream.of(Map.entry("", node));
    }

    private Answer pull(String path) {
        return api.partner(partner.tokenForUs, "GET", BASE + path, null);
    }
}
