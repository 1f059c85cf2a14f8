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
import io.wattbus.schemas.avro.EnergySource;
import io.wattbus.schemas.avro.IdToken;
import io.wattbus.schemas.avro.IdTokenType;
import io.wattbus.schemas.avro.TariffRecord;
import io.wattbus.schemas.avro.TariffVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A tariff from its draft to its withdrawal. */
@BillingIntegrationTest
class TariffLifeIT {

    private static final String PATH = "/api/v1/tariffs/standard";

    private final KafkaWorld kafka;
    private final Api api;
    private final String operator = Fixtures.operator();
    private final String token = Tokens.of(operator, Tokens.ALL_SCOPES);
    private final String stranger = Tokens.of(Fixtures.operator(), Tokens.ALL_SCOPES);

    TariffLifeIT(KafkaWorld kafka, Api api) {
        this.kafka = kafka;
        this.api = api;
    }

    @Test
    void validationNamesElementAndFieldAndKeepsNothing() {
        Answer answer = api.post(token, "/api/v1/tariffs/validate", """
                {"tariff": {"currency": "EUR", "tariff_alt_text": [{"language": "FIN", "text": "x"}], "elements": [
                  {"price_components": [{"type": "ENERGY", "price": 1, "step_size": 1}],
                   "restrictions": {"start_time": "7:00"}}]}}""");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/valid")).isEqualTo("false");
        assertThat(answer.at("/findings/0/element")).isEqualTo("elements[0].restrictions.start_time");
        assertThat(answer.at("/findings/0/pointer")).isEqualTo("/tariff/elements/0/restrictions/start_time");
        assertThat(answer.at("/findings/1/element")).isEqualTo("tariff_alt_text[0].language");
        assertThat(api.post(token, "/api/v1/tariffs/validate", Fixtures.energyTariff())
                        .at("/valid"))
                .isEqualTo("true");
        assertThat(api.get(token, "/api/v1/tariffs").json().get("items")).isEmpty();
    }

    @Test
    void draftIsKeptUnfinishedAndBecomesATariffWhenPublished() {
        Answer unfinished = api.put(token, PATH + "/draft", "{\"tariff\": {\"currency\": \"EUR\"}}");
        Answer refused = api.post(token, PATH + "/publish", "");
        api.put(token, PATH + "/draft", Fixtures.energyTariff());
        Answer draft = api.get(token, PATH + "/draft");

        assertThat(unfinished.at("/findings/0/element")).isEqualTo("elements");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(draft.json().at("/findings")).isEmpty();
        assertThat(draft.at("/draft/tariff/elements/0/price_components/0/price"))
                .isEqualTo("0.50");
        assertThat(api.get(token, PATH).status()).isEqualTo(404);
        assertThat(api.get(stranger, PATH + "/draft").status()).isEqualTo(404);

        assertThat(api.post(stranger, PATH + "/publish", "").status()).isEqualTo(404);
        assertThat(api.post(token, PATH + "/publish", "").status()).isEqualTo(201);
        assertThat(api.get(token, PATH).at("/versions/0/version")).isEqualTo("1");
        assertThat(api.get(token, PATH + "/draft").status()).isEqualTo(404);
        await().untilAsserted(() -> assertThat(published()).hasSize(1));
    }

    @Test
    void whatATariffTellsBesidesPricesIsKeptAndPublished() {
        String details = """
                "type": "REGULAR", "tariff_alt_text": [{"language": "fi", "text": "Halpa"}],
                "tariff_alt_url": "https://example.com/t", "energy_mix": {"is_green_energy": true,
                "energy_sources": [{"source": "WIND", "percentage": 100}], "supplier_name": "Tuuli Oy"},""";

        Answer created =
                api.put(token, PATH, Fixtures.energyTariff().replace("\"currency\"", details + "\"currency\""));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json()).isEqualTo(api.get(token, PATH).json());
        assertThat(created.at("/versions/0/tariff/energy_mix/energy_sources/0/source"))
                .isEqualTo("WIND");
        assertThat(created.at("/versions/0/tariff/energy_mix/is_green_energy")).isEqualTo("true");
        await().untilAsserted(() -> assertThat(published()).hasSize(1));
        TariffVersion version = published().getFirst().getVersions().getFirst();
        assertThat(version.getType()).isEqualTo("REGULAR");
        assertThat(version.getAltText().getFirst().getText()).isEqualTo("Halpa");
        assertThat(version.getAltUrl()).isEqualTo("https://example.com/t");
        assertThat(version.getEnergyMix().getSources()).containsExactly(new EnergySource("WIND", "100"));
        assertThat(version.getEnergyMix().getSupplierName()).isEqualTo("Tuuli Oy");
    }

    @Test
    void withdrawnTariffRatesNoNewSessionButThoseThatHaveIt() {
        api.put(token, PATH, Fixtures.energyTariff());
        Fixtures.Session before = Fixtures.session(operator);
        kafka.publish(before.started());
        await().untilAsserted(() -> assertThat(session(before).at("/tariffId")).isEqualTo("standard"));

        Answer withdrawn = api.post(token, PATH + "/withdraw", "");
        Fixtures.Session after = Fixtures.session(operator);
        after.startedAt = Instant.now().plusMillis(1).truncatedTo(ChronoUnit.MILLIS);
        kafka.publish(after.started(), after.ended(1, 1_000, Duration.ofMinutes(1)));
        kafka.publish(before.ended(1, 1_000, Duration.ofMinutes(9)));

        assertThat(withdrawn.at("/withdrawnAt")).isNotEmpty();
        assertThat(api.post(token, PATH + "/withdraw", "").json()).isEqualTo(withdrawn.json());
        assertThat(api.post(stranger, PATH + "/withdraw", "").status()).isEqualTo(404);
        assertThat(api.put(token, PATH, Fixtures.energyTariff()).at("/type"))
                .isEqualTo("urn:wattbus:problem:tariff-withdrawn");
        await().untilAsserted(() -> assertThat(session(before).at("/state")).isEqualTo("ISSUED"));
        await().untilAsserted(() -> assertThat(session(after).at("/state")).isEqualTo("WAITING_FOR_TARIFF"));
        await().untilAsserted(
                        () -> assertThat(published().getLast().getWithdrawnAt()).isNotNull());
    }

    @Test
    void typeSaysWhichSessionsATariffRates() {
        api.put(token, "/api/v1/tariffs/green", typed("PROFILE_GREEN"));
        api.put(token, "/api/v1/tariffs/ad-hoc", typed("AD_HOC_PAYMENT"));
        api.put(token, "/api/v1/tariffs/usual", typed("REGULAR"));
        Fixtures.Session contract = Fixtures.session(operator);
        Fixtures.Session adHoc = Fixtures.session(operator);
        kafka.publish(contract.started());
        var start = adHoc.started();
        kafka.publish(io.wattbus.schemas.avro.ChargingSessionEvent.newBuilder(start)
                .setIdToken(new IdToken("once", IdTokenType.AD_HOC_USER, null, null))
                .build());

        await().untilAsserted(
                        () -> assertThat(session(contract).at("/tariffId")).isEqualTo("usual"));
        await().untilAsserted(() -> assertThat(session(adHoc).at("/tariffId")).isEqualTo("ad-hoc"));
    }

    private static String typed(String type) {
        return Fixtures.energyTariff().replace("\"currency\"", "\"type\": \"" + type + "\", \"currency\"");
    }

    private Answer session(Fixtures.Session session) {
        return api.get(token, "/api/v1/sessions/" + session.id);
    }

    private List<TariffRecord> published() {
        return kafka.values(Topics.TARIFFS, operator + "/standard");
    }
}
