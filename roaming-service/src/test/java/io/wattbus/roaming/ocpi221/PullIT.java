package io.wattbus.roaming.ocpi221;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.roaming.testing.Api;
import io.wattbus.roaming.testing.Api.Answer;
import io.wattbus.roaming.testing.Fixtures;
import io.wattbus.roaming.testing.KafkaWorld;
import io.wattbus.roaming.testing.RoamingIntegrationTest;
import io.wattbus.roaming.testing.RoamingPartner;
import io.wattbus.roaming.testing.World;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ChargeDetailRecord;
import io.wattbus.schemas.avro.EvseStatus;
import io.wattbus.schemas.avro.Price;
import io.wattbus.schemas.avro.SignedMeterValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What partners pull is what is stored, page by page, and nothing that is not for them. */
@RoamingIntegrationTest
class PullIT {

    private static final String LOCATIONS = "/ocpi/2.2.1/locations";

    private final World world;
    private final KafkaWorld kafka;
    private final Api api;
    private final String operator = Fixtures.operator();
    private RoamingPartner partner;
    private RoamingPartner other;

    PullIT(World world) {
        this.world = world;
        this.kafka = world.kafka;
        this.api = world.api;
    }

    @BeforeEach
    void register() {
        partner = world.registered(operator);
        other = world.registered(operator);
    }

    @AfterEach
    void close() {
        partner.close();
        other.close();
    }

    @Test
    void pagesTogetherAreWhatIsStoredInTheOrderOfCreation() throws Exception {
        List<String> stored =
                IntStream.range(0, 23).mapToObj(i -> "loc-" + (i * 7 % 23)).toList();
        stored.forEach(id ->
                kafka.publish(Topics.LOCATIONS, Fixtures.location(operator, id).build()));
        kafka.publish(
                Topics.LOCATIONS,
                Fixtures.location(operator, "hidden").setPublish(false).build());
        kafka.publish(
                Topics.LOCATIONS,
                Fixtures.location(Fixtures.operator(), "of-another-operator").build());
        kafka.awaitCaughtUp();

        List<String> pulled = new ArrayList<>();
        String page = LOCATIONS + "?limit=5&date_from=2020-01-01T00:00:00Z";
        int pages = 0;
        while (!page.isEmpty()) {
            Answer answer = get(page);
            assertThat(answer.header("X-Total-Count")).isEqualTo("23");
            assertThat(answer.header("X-Limit")).isEqualTo("500");
            answer.data().forEach(location -> pulled.add(location.path("id").asString("")));
            page = answer.next();
            assertThat(page)
                    .satisfiesAnyOf(
                            next -> assertThat(next).isEmpty(),
                            next -> assertThat(next)
                                    .startsWith("http://localhost")
                                    .contains("date_from=2020-01-01T00%3A00%3A00Z"));
            pages++;
        }

        assertThat(pages).isEqualTo(5);
        assertThat(pulled).containsExactlyInAnyOrderElementsOf(stored).doesNotHaveDuplicates();
        assertThat(ids(get(LOCATIONS))).isEqualTo(pulled);
        assertThat(ids(get(LOCATIONS + "?offset=20&limit=2"))).isEqualTo(pulled.subList(20, 22));
        assertThat(get(LOCATIONS + "/hidden").status()).isEqualTo(404);
        assertThat(get(LOCATIONS + "/of-another-operator").status()).isEqualTo(404);
    }

    @Test
    void locationIsWhatTheSpecificationWants() {
        world.open(operator, "loc-1", partner);

        JsonNode location = get(LOCATIONS + "/LOC-1").data();

        assertThat(location.path("country_code").asString("") + "*"
                        + location.path("party_id").asString(""))
                .isEqualTo(operator);
        assertThat(location.at("/coordinates/latitude")).isEqualTo(Api.JSON.readTree("\"60.16990\""));
        assertThat(location.at("/opening_times/twentyfourseven").asBoolean(false))
                .isTrue();
        assertThat(location.at("/operator/name").asString("")).isEqualTo("Operator " + operator);
        assertThat(location.path("last_updated").asString("")).endsWith("Z");
        assertThat(location.at("/evses/0/status").asString("")).isEqualTo("UNKNOWN");
        assertThat(location.at("/evses/0/connectors/0/max_electric_power").asInt(0))
                .isEqualTo(150_000);
        assertThat(location.toString()).doesNotContain("null").doesNotContain("[]");
        assertThat(get(LOCATIONS + "/loc-1/loc-1-1").at("/data/uid")).isEqualTo("loc-1-1");
        assertThat(get(LOCATIONS + "/loc-1/loc-1-1/1").at("/data/standard")).isEqualTo("IEC_62196_T2_COMBO");
        assertThat(get(LOCATIONS + "/loc-1/loc-1-1/2").status()).isEqualTo(404);
        assertThat(get(LOCATIONS + "/loc-1/loc-1-9").status()).isEqualTo(404);
    }

    @Test
    void answersOfFunctionalModulesCarryRoutingHeadersAndOthersDoNot() {
        Answer locations = get(LOCATIONS);

        assertThat(locations.header("OCPI-from-party-id")).isEqualTo(operator.substring(3));
        assertThat(locations.header("OCPI-to-party-id")).isEqualTo(partner.party.substring(3));
        assertThat(locations.header("OCPI-to-country-code")).isEqualTo("SE");
        assertThat(get("/ocpi/versions").header("OCPI-to-party-id")).isEmpty();
        assertThat(get("/ocpi/2.2.1/credentials").header("OCPI-to-party-id")).isEmpty();
    }

    @Test
    void statusChangesTheTimeOfEvseAndLocationAndARepeatDoesNot() throws Exception {
        world.open(operator, "loc-1", partner);
        String before = get(LOCATIONS + "/loc-1").at("/data/last_updated");
        String connector = get(LOCATIONS + "/loc-1/loc-1-1/1").at("/data/last_updated");

        world.becomes(operator, "loc-1", EvseStatus.CHARGING);
        await().until(() -> get(LOCATIONS + "/loc-1/loc-1-1").at("/data/status").equals("CHARGING"));
        Answer changed = get(LOCATIONS + "/loc-1");
        world.becomes(operator, "loc-1", EvseStatus.CHARGING);
        kafka.publish(Topics.LOCATIONS, Fixtures.location(operator, "loc-1").build());
        kafka.awaitCaughtUp();

        assertThat(changed.at("/data/last_updated")).isGreaterThan(before);
        assertThat(changed.at("/data/evses/0/last_updated")).isEqualTo(changed.at("/data/last_updated"));
        assertThat(get(LOCATIONS + "/loc-1").data()).isEqualTo(changed.data());
        assertThat(get(LOCATIONS + "/loc-1/loc-1-1/1").at("/data/last_updated")).isEqualTo(connector);
        String time = changed.at("/data/last_updated");
        assertThat(ids(get(LOCATIONS + "?date_from=" + time))).containsExactly("loc-1");
        assertThat(ids(get(LOCATIONS + "?date_to=" + time))).isEmpty();
    }

    @Test
    void evseThatIsTakenAwayIsShownAsRemoved() {
        world.open(operator, "loc-1", partner);

        kafka.publish(
                Topics.LOCATIONS,
                Fixtures.location(operator, "loc-1")
                        .setEvses(List.of(
                                Fixtures.evse("loc-1-1").setRemoved(true).build()))
                        .build());

        await().until(() -> get(LOCATIONS + "/loc-1/loc-1-1").at("/data/status").equals("REMOVED"));
    }

    @Test
    void partnerPullsSessionsAndCdrsOfItsOwnDriversOnly() throws Exception {
        world.open(operator, "loc-1", partner);
        Fixtures.Session mine = Fixtures.session(operator, "loc-1", partner.party);
        Fixtures.Session theirs = Fixtures.session(operator, "loc-1", other.party);
        Fixtures.Session own = Fixtures.session(operator, "loc-1", operator);
        for (Fixtures.Session session : List.of(mine, theirs, own)) {
            kafka.publish(Topics.CHARGING_SESSIONS, session.started());
            kafka.publish(Topics.CHARGING_SESSIONS, session.ended(5, 12_346));
            kafka.publish(Topics.CHARGE_DETAIL_RECORDS, session.cdr(5, 12_346));
        }
        kafka.awaitCaughtUp();

        Answer sessions = get("/ocpi/2.2.1/sessions?date_from=2020-01-01T00:00:00");
        Answer cdrs = get("/ocpi/2.2.1/cdrs");

        assertThat(ids(sessions)).containsExactly(mine.id.toString());
        assertThat(sessions.header("X-Total-Count")).isEqualTo("1");
        assertThat(sessions.at("/data/0/status")).isEqualTo("COMPLETED");
        assertThat(sessions.data().at("/0/kwh").decimalValue()).isEqualByComparingTo("12.346");
        assertThat(sessions.at("/data/0/cdr_token/type")).isEqualTo("RFID");
        assertThat(sessions.at("/data/0/auth_method")).isEqualTo("AUTH_REQUEST");
        assertThat(ids(cdrs)).containsExactly(mine.cdrId.toString());
        assertThat(cdrs.at("/data/0/auth_method"))
                .as("where its session did not tell")
                .isEqualTo("WHITELIST");
        assertThat(cdrs.at("/data/0/cdr_location/evse_uid")).isEqualTo("loc-1-1");
        assertThat(cdrs.data().at("/0/total_cost/incl_vat").decimalValue()).isEqualByComparingTo("3.83");
        assertThat(cdrs.data().at("/0/total_energy").isNumber()).isTrue();
        assertThat(cdrs.data().at("/0").has("credit")).isFalse();
    }

    @Test
    void cdrShowsAllThatOcpiHasForItAndACreditWhatItTakesBack() throws Exception {
        world.open(operator, "loc-1", partner);
        Fixtures.Session session = Fixtures.session(operator, "loc-1", partner.party);
        UUID creditId = UUID.randomUUID();
        ChargeDetailRecord cdr = ChargeDetailRecord.newBuilder(session.cdr(5, 12_346))
                .setAuthMethod("COMMAND")
                .setTotalParkingTimeMs(Duration.ofMinutes(90).toMillis())
                .setTotalParkingCost(new Price("1.00", "1.24"))
                .setTotalReservationCost(new Price("2.00", "2.48"))
                .setTariffs(List.of("{\"id\":\"standard\",\"currency\":\"EUR\"}"))
                .setSignedMeterData(List.of(
                        new SignedMeterValue("OCMF|{}|ä", "Transaction.Begin", null, "key"),
                        new SignedMeterValue("OCMF|end", "Transaction.End", null, null)))
                .build();
        kafka.publish(Topics.CHARGE_DETAIL_RECORDS, cdr);
        kafka.publish(
                Topics.CHARGE_DETAIL_RECORDS,
                ChargeDetailRecord.newBuilder(cdr)
                        .setCdrId(creditId)
                        .setRevision(1)
                        .setCredit(true)
                        .setCreditReferenceId(cdr.getCdrId())
                        .setTotalCost(new Price("-3.09", "-3.83"))
                        .setRemark("The cable was broken.")
                        .build());
        kafka.awaitCaughtUp();

        Answer cdrs = get("/ocpi/2.2.1/cdrs");

        assertThat(ids(cdrs)).containsExactly(cdr.getCdrId().toString(), creditId.toString());
        assertThat(cdrs.at("/data/0/auth_method")).isEqualTo("COMMAND");
        assertThat(cdrs.data().at("/0/total_parking_time").decimalValue()).isEqualByComparingTo("1.5");
        assertThat(cdrs.data().at("/0/total_parking_cost/incl_vat").decimalValue())
                .isEqualByComparingTo("1.24");
        assertThat(cdrs.data().at("/0/total_reservation_cost/excl_vat").decimalValue())
                .isEqualByComparingTo("2");
        assertThat(cdrs.at("/data/0/tariffs/0/id")).isEqualTo("standard");
        assertThat(cdrs.at("/data/0/signed_data/encoding_method")).isEqualTo("OCMF");
        assertThat(cdrs.at("/data/0/signed_data/public_key")).isEqualTo("key");
        assertThat(cdrs.at("/data/0/signed_data/signed_values/0/nature")).isEqualTo("Start");
        assertThat(cdrs.at("/data/0/signed_data/signed_values/0/plain_data")).isEqualTo("OCMF|{}|ä");
        assertThat(new String(
                        Base64.getDecoder().decode(cdrs.at("/data/0/signed_data/signed_values/0/signed_data")),
                        StandardCharsets.UTF_8))
                .isEqualTo("OCMF|{}|ä");
        assertThat(cdrs.data().at("/0").has("remark")).isFalse();
        assertThat(cdrs.data().at("/1/credit").asBoolean()).isTrue();
        assertThat(cdrs.at("/data/1/credit_reference_id"))
                .isEqualTo(cdr.getCdrId().toString());
        assertThat(cdrs.data().at("/1/total_cost/incl_vat").decimalValue()).isEqualByComparingTo("-3.83");
        assertThat(cdrs.at("/data/1/remark")).isEqualTo("The cable was broken.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=x", "offset=-1", "date_from=yesterday", "date_to=2020"})
    void parametersOfAnotherFormAreRefusedInTheEnvelope(String query) {
        Answer answer = get(LOCATIONS + "?" + query);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.code()).isEqualTo(2001);
    }

    private Answer get(String path) {
        return api.partner(partner.tokenForUs, "GET", path, null);
    }

    private static List<String> ids(Answer answer) {
        List<String> ids = new ArrayList<>();
        answer.data().forEach(item -> ids.add(item.path("id").asString("")));
        return ids;
    }
}
