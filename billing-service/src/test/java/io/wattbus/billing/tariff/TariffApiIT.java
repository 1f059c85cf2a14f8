package io.wattbus.billing.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.billing.testing.Api;
import io.wattbus.billing.testing.Api.Answer;
import io.wattbus.billing.testing.BillingIntegrationTest;
import io.wattbus.billing.testing.Fixtures;
import io.wattbus.billing.testing.KafkaWorld;
import io.wattbus.billing.testing.Tokens;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.TariffDimension;
import io.wattbus.schemas.avro.TariffRecord;
import io.wattbus.schemas.avro.TariffRestrictions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@BillingIntegrationTest
class TariffApiIT {

    private static final String PATH = "/api/v1/tariffs/standard";
    private static final String DEARER = Fixtures.energyTariff().replace("0.25", "0.30");

    private final KafkaWorld kafka;
    private final Api api;
    private final String operator = Fixtures.operator();
    private final String token = Tokens.of(operator, Tokens.ALL_SCOPES);

    TariffApiIT(KafkaWorld kafka, Api api) {
        this.kafka = kafka;
        this.api = api;
    }

    @Test
    void newTariffIsCreatedShownAndPublished() {
        Answer created = api.put(token, PATH, Fixtures.energyTariff());

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json()).isEqualTo(api.get(token, PATH).json());
        assertThat(created.at("/versions/0/tariff/elements/0/price_components/1/price"))
                .isEqualTo("0.25");
        assertThat(created.json()
                        .at("/versions/0/tariff/elements/0/price_components/1/price")
                        .isNumber())
                .isTrue();
        await().untilAsserted(() -> assertThat(published()).hasSize(1));
        TariffRecord record = published().getFirst();
        assertThat(record.getVersions().getFirst().getCurrency()).isEqualTo("EUR");
        assertThat(record.getVersions().getFirst().getElements().getFirst().getPriceComponents())
                .anySatisfy(component -> {
                    assertThat(component.getType()).isEqualTo(TariffDimension.ENERGY);
                    assertThat(component.getPrice()).isEqualTo("0.25");
                    assertThat(component.getVat()).isEqualTo("10");
                });
        assertThat(record.getAppliesTo()).hasSize(1);
    }

    @Test
    void theSameAgainChangesAndPublishesNothing() {
        Answer created = api.put(token, PATH, Fixtures.energyTariff());

        Answer again = api.put(token, PATH, Fixtures.energyTariff());
        api.put(token, PATH, DEARER);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(created.json());
        await().untilAsserted(() -> assertThat(published())
                .last()
                .satisfies(r -> assertThat(r.getVersions()).hasSize(2)));
        assertThat(published()).hasSize(2);
    }

    @Test
    void changedTariffIsANewVersionBesideTheOld() {
        api.put(token, PATH, Fixtures.energyTariff());
        Instant before = Instant.now().minusMillis(1);

        Answer changed = api.put(token, PATH, DEARER);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("/versions/0/tariff/elements/0/price_components/1/price"))
                .isEqualTo("0.25");
        assertThat(changed.at("/versions/1/tariff/elements/0/price_components/1/price"))
                .isEqualTo("0.3");
        assertThat(Instant.parse(changed.at("/versions/1/validFrom"))).isAfterOrEqualTo(before);
    }

    @Test
    void versionThatWouldComeBeforeTheLatestIsRefused() {
        api.put(token, PATH, Fixtures.energyTariff());
        api.put(token, PATH, DEARER);

        Answer refused = api.put(
                token,
                PATH,
                "{\"validFrom\": \"2020-01-01T00:00:00Z\", "
                        + Fixtures.energyTariff().substring(1));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/type")).isEqualTo("urn:wattbus:problem:version-too-early");
    }

    @Test
    void tariffThatCannotBeBilledIsRefusedByElement() {
        String body = Fixtures.tariff("""
                {"currency": "EUR", "elements": [{"restrictions": {"min_kwh": -1},
                  "price_components": [{"type": "ENERGY", "price": 1, "step_size": 1}]}]}""", "[{\"connectorNumber\": 1}]");

        Answer refused = api.put(token, PATH, body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.at("/type")).isEqualTo("urn:wattbus:problem:invalid-tariff");
        assertThat(refused.at("/detail")).contains("elements[0].restrictions.min_kwh: must not be negative");
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/tariff/elements/0/restrictions/min_kwh");
        assertThat(refused.at("/errors/0/detail")).isEqualTo("must not be negative");
        assertThat(refused.at("/errors/1/pointer")).isEqualTo("/appliesTo/0/connectorNumber");
        assertThat(api.get(token, PATH).status()).isEqualTo(404);
    }

    @Test
    void restrictionsAreKeptAndPublished() {
        String restrictions = "{\"start_time\":\"22:00\",\"end_time\":\"06:00\",\"max_kwh\":10.5,"
                + "\"min_duration\":60,\"day_of_week\":[\"MONDAY\",\"SUNDAY\"]}";

        api.put(
                token,
                PATH,
                Fixtures.energyTariff()
                        .replace(
                                "{\"price_components\"",
                                "{\"restrictions\": " + restrictions + ", \"price_components\""));

        assertThat(api.get(token, PATH)
                        .json()
                        .at("/versions/0/tariff/elements/0/restrictions")
                        .toString())
                .isEqualTo(restrictions);
        await().untilAsserted(() -> assertThat(published()).hasSize(1));
        TariffRestrictions told = published()
                .getFirst()
                .getVersions()
                .getFirst()
                .getElements()
                .getFirst()
                .getRestrictions();
        assertThat(told.getStartTime()).isEqualTo("22:00");
        assertThat(told.getMaxKwh()).isEqualTo("10.5");
        assertThat(told.getDayOfWeek()).containsExactly("MONDAY", "SUNDAY");
    }

    @Test
    void tariffCanBeForSomeCustomersOnly() {
        String ocpi = "{\"currency\": \"EUR\", \"elements\": [{\"price_components\":"
                + " [{\"type\": \"ENERGY\", \"price\": 1, \"step_size\": 1}]}]}";

        Answer put = api.put(
                token,
                PATH,
                Fixtures.tariff(
                        ocpi, "[{\"contractId\": \"FI-WAT-C1\", \"tokenGroup\": \"staff\"}, {\"adHoc\": true}]"));
        Answer refused =
                api.put(token, PATH, Fixtures.tariff(ocpi, "[{\"contractId\": \"FI-WAT-C1\", \"adHoc\": true}]"));

        assertThat(put.at("/appliesTo/0/contractId")).isEqualTo("FI-WAT-C1");
        assertThat(put.at("/appliesTo/0/tokenGroup")).isEqualTo("staff");
        assertThat(put.json().at("/appliesTo/1/adHoc").booleanValue()).isTrue();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/appliesTo/0/adHoc");
        await().untilAsserted(() -> assertThat(published()).hasSize(1));
        assertThat(published().getFirst().getAppliesTo().getFirst().getContractId())
                .isEqualTo("FI-WAT-C1");
    }

    @Test
    void bodyThatIsNoTariffIsAProblem() {
        for (String body : List.of("", "[]", "{\"tarif\": {}}", "{\"tariff\": {\"elements\": 1}}", "not json")) {
            assertThat(api.put(token, PATH, body).status()).as(body).isEqualTo(400);
        }
        assertThat(api.put(token, PATH, "{\"tariff\": {\"currency\": {}}}").at("/detail"))
                .isEqualTo("/tariff/currency is unknown or has the wrong type.");
    }

    @Test
    void decimalsDoNotPassThroughFloatingPoint() {
        String exact = "0.100000001";

        api.put(token, PATH, Fixtures.energyTariff().replace("0.25", exact));

        assertThat(api.get(token, PATH).response().body()).contains("\"price\":" + exact);
    }

    @Test
    void pagesLeadThroughAllTariffs() {
        for (String id : List.of("a", "b", "c")) {
            api.put(token, "/api/v1/tariffs/" + id, Fixtures.energyTariff());
        }

        Answer first = api.get(token, "/api/v1/tariffs?limit=2");
        Answer second = api.next(token, first);

        assertThat(first.json().get("items")).hasSize(2);
        assertThat(second.at("/items/0/tariffId")).isEqualTo("c");
        assertThat(second.header("Link")).isEmpty();
    }

    @Test
    void anotherTenantsTariffIsNotThere() {
        api.put(token, PATH, Fixtures.energyTariff());
        String stranger = Tokens.of(Fixtures.operator(), Tokens.ALL_SCOPES);

        assertThat(api.get(stranger, PATH).status()).isEqualTo(404);
        assertThat(api.put(stranger, PATH, DEARER).status()).isEqualTo(201);
        assertThat(api.get(token, PATH).json().get("versions")).hasSize(1);
    }

    private List<TariffRecord> published() {
        return kafka.values(Topics.TARIFFS, operator + "/standard");
    }
}
