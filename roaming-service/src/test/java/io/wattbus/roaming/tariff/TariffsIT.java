package io.wattbus.roaming.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.roaming.testing.Api;
import io.wattbus.roaming.testing.Api.Answer;
import io.wattbus.roaming.testing.Fixtures;
import io.wattbus.roaming.testing.RoamingIntegrationTest;
import io.wattbus.roaming.testing.RoamingPartner;
import io.wattbus.roaming.testing.World;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.DisplayText;
import io.wattbus.schemas.avro.EnergyMix;
import io.wattbus.schemas.avro.EnergySource;
import io.wattbus.schemas.avro.Price;
import io.wattbus.schemas.avro.PriceComponent;
import io.wattbus.schemas.avro.TariffAssignment;
import io.wattbus.schemas.avro.TariffDimension;
import io.wattbus.schemas.avro.TariffElement;
import io.wattbus.schemas.avro.TariffRecord;
import io.wattbus.schemas.avro.TariffRestrictions;
import io.wattbus.schemas.avro.TariffVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** Partners pull whole tariffs: those that hold for everybody. */
@RoamingIntegrationTest
class TariffsIT {

    private static final Instant START = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private static final TariffAssignment EVERYWHERE =
            TariffAssignment.newBuilder().build();

    private final World world;
    private final JdbcClient jdbc;
    private final KafkaListenerEndpointRegistry listeners;
    private final String operator = Fixtures.operator();
    private RoamingPartner partner;
    private int told;

    TariffsIT(World world, JdbcClient jdbc, KafkaListenerEndpointRegistry listeners) {
        this.world = world;
        this.jdbc = jdbc;
        this.listeners = listeners;
    }

    @BeforeEach
    void register() {
        partner = world.registered(operator);
    }

    @AfterEach
    void close() {
        partner.close();
    }

    @Test
    void tariffIsShownWholeAsTheSpecificationWants() throws Exception {
        tell("usual", EVERYWHERE, null, version(Instant.EPOCH, null, "0.25"));

        await().until(() -> ids(pull("")).contains("usual"));
        assertThat(pull("").data().get(0)).isEqualTo(Api.JSON.readTree("""
                {"country_code": "%s", "party_id": "%s", "id": "usual", "currency": "EUR", "type": "REGULAR",
                 "tariff_alt_text": [{"language": "en", "text": "Cheap"}], "tariff_alt_url": "https://example.com/t",
                 "min_price": {"excl_vat": 0.5000, "incl_vat": 0.6200}, "max_price": {"excl_vat": 50.0000},
                 "elements": [
                   {"price_components": [{"type": "ENERGY", "price": 0.2500, "vat": 24.0000, "step_size": 1},
                                         {"type": "TIME", "price": 1.0000, "step_size": 60}],
                    "restrictions": {"start_time": "08:00", "end_time": "20:00", "min_kwh": 1.5000,
                                     "max_duration": 3600, "day_of_week": ["MONDAY", "FRIDAY"]}},
                   {"price_components": [{"type": "FLAT", "price": 1.0000, "step_size": 1}]}],
                 "start_date_time": "1970-01-01T00:00:00Z",
                 "energy_mix": {"is_green_energy": true, "energy_sources": [{"source": "WIND", "percentage": 100.0000}],
                                "supplier_name": "Wind Ltd"},
                 "last_updated": "%s"}""".formatted(
                        operator.substring(0, 2), operator.substring(3), pull("").at("/data/0/last_updated"))));
    }

    @Test
    void onlyWhatIsForEverybodyAndHoldsOrWillHoldIsShown() throws Exception {
        Instant tomorrow = START.plus(Duration.ofDays(1));
        tell("coming", EVERYWHERE, null, version(tomorrow, null, "0.25"));
        tell("over", EVERYWHERE, null, version(Instant.EPOCH, START.minusSeconds(1), "0.25"));
        tell("withdrawn", EVERYWHERE, START.minusSeconds(1), version(Instant.EPOCH, null, "0.25"));
        tell("nowhere", null, null, version(Instant.EPOCH, null, "0.25"));
        tell(
                "for-one-contract",
                TariffAssignment.newBuilder().setContractId("FI-WAT-C1").build(),
                null,
                version(Instant.EPOCH, null, "0.25"));
        tell("replaced", EVERYWHERE, null, version(Instant.EPOCH, null, "0.25"), version(tomorrow, null, "0.35"));
        world.kafka.awaitCaughtUp();

        assertThat(ids(pull(""))).containsExactlyInAnyOrder("coming", "replaced");
        assertThat(pull("").header("X-Total-Count")).isEqualTo("2");
        assertThat(pull("?limit=1").next()).contains("offset=1");
        Answer next =
                world.api.partner(partner.tokenForUs, "GET", pull("?limit=1").next(), null);
        assertThat(ids(next)).hasSize(1).doesNotContainAnyElementsOf(ids(pull("?limit=1")));
        assertThat(pull("").body()).doesNotContain("0.3500");
    }

    @Test
    void timeIsOfWhatPartnersSeeAndComesWithTheClockToo() throws Exception {
        tell("usual", EVERYWHERE, null, version(Instant.EPOCH, null, "0.25"));
        world.kafka.awaitCaughtUp();
        String first = pull("").at("/data/0/last_updated");
        TariffAssignment other =
                TariffAssignment.newBuilder().setLocationId("loc-1").build();

        tell("usual", other, null, version(Instant.EPOCH, null, "0.25"));
        world.kafka.awaitCaughtUp();
        assertThat(pull("").at("/data/0/last_updated")).isEqualTo(first);
        assertThat(ids(pull("?date_to=" + first))).isEmpty();
        assertThat(ids(pull("?date_from=" + first))).containsExactly("usual");

        Instant soon = Instant.now().plusMillis(300).truncatedTo(ChronoUnit.MILLIS);
        tell("usual", EVERYWHERE, null, version(Instant.EPOCH, null, "0.25"), version(soon, null, "0.35"));

        await().untilAsserted(() -> {
            assertThat(pull("").body()).contains("0.3500");
            assertThat(Instant.parse(pull("").at("/data/0/last_updated"))).isAfterOrEqualTo(soon);
        });
    }

    @Test
    void tariffsThatWereKeptInPartAreReadAgain() throws Exception {
        tell("usual", EVERYWHERE, null, version(Instant.EPOCH, null, "0.25"));
        world.kafka.awaitCaughtUp();
        jdbc.sql("update tariff set offer = null, last_updated = null, turn_at = null where operator_id = ?")
                .param(operator)
                .update();
        assertThat(ids(pull(""))).isEmpty();

        var tariffs = listeners.getListenerContainer("tariffs");
        tariffs.stop();
        tariffs.start();

        await().until(() -> ids(pull("")).equals(List.of("usual")));
    }

    private void tell(String id, TariffAssignment assignment, Instant withdrawnAt, TariffVersion... versions) {
        world.kafka.publish(
                Topics.TARIFFS,
                TariffRecord.newBuilder()
                        .setOperatorId(operator)
                        .setTariffId(id)
                        .setVersions(List.of(versions))
                        .setAppliesTo(assignment == null ? List.of() : List.of(assignment))
                        .setUpdatedAt(START.plusMillis(++told))
                        .setWithdrawnAt(withdrawnAt)
                        .build());
    }

    private static TariffVersion version(Instant from, Instant until, String price) {
        TariffRestrictions restrictions = TariffRestrictions.newBuilder()
                .setStartTime("08:00")
                .setEndTime("20:00")
                .setMinKwh("1.5")
                .setMaxDuration(3_600L)
                .setDayOfWeek(List.of("MONDAY", "FRIDAY"))
                .build();
        return TariffVersion.newBuilder()
                .setVersion(1)
                .setValidFrom(from)
                .setValidUntil(until)
                .setCurrency("EUR")
                .setType("REGULAR")
                .setElements(List.of(
                        new TariffElement(
                                List.of(
                                        new PriceComponent(TariffDimension.ENERGY, price, "24", 1L),
                                        new PriceComponent(TariffDimension.TIME, "1", null, 60L)),
                                restrictions),
                        new TariffElement(List.of(new PriceComponent(TariffDimension.FLAT, "1", null, 1L)), null)))
                .setMinPrice(new Price("0.50", "0.62"))
                .setMaxPrice(new Price("50", null))
                .setAltText(List.of(new DisplayText("en", "Cheap")))
                .setAltUrl("https://example.com/t")
                .setEnergyMix(
                        new EnergyMix(true, List.of(new EnergySource("WIND", "100")), List.of(), "Wind Ltd", null))
                .build();
    }

    private Answer pull(String query) {
        return world.api.partner(partner.tokenForUs, "GET", "/ocpi/2.2.1/tariffs" + query, null);
    }

    private static List<String> ids(Answer answer) {
        return StreamSupport.stream(answer.data().spliterator(), false)
                .map(tariff -> tariff.path("id").asString())
                .toList();
    }
}
