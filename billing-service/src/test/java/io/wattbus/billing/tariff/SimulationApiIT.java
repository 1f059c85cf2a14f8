package io.wattbus.billing.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.billing.testing.Api;
import io.wattbus.billing.testing.Api.Answer;
import io.wattbus.billing.testing.BillingIntegrationTest;
import io.wattbus.billing.testing.Fixtures;
import io.wattbus.billing.testing.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@BillingIntegrationTest
class SimulationApiIT {

    private static final String PATH = "/api/v1/tariffs/simulate";
    private static final Path BILL = Path.of("src/test/resources/simulation/half-a-cent-is-rounded-up-once.json");

    private final Api api;
    private final String token = Tokens.of(Fixtures.operator(), Tokens.ALL_SCOPES);
    private final String request;

    SimulationApiIT(Api api) throws IOException {
        this.api = api;
        this.request =
                new JsonMapper().readTree(Files.readString(BILL)).get("request").toString();
    }

    @Test
    void tellsWhatASessionWouldCost() {
        Answer answer = api.post(token, PATH, request);

        assertThat(answer.status()).isEqualTo(200);
        JsonNode bill = answer.json();
        assertThat(bill.propertyNames()).containsExactlyInAnyOrder("currency", "cost", "unrounded", "periods");
        assertThat(bill.at("/currency").stringValue()).isEqualTo("EUR");
        assertThat(bill.at("/cost/exclVat").stringValue()).isEqualTo("5.63");
        assertThat(bill.at("/cost/inclVat").stringValue()).isEqualTo("6.24");
        assertThat(bill.at("/unrounded/exclVat").stringValue()).isEqualTo("5.625");
        assertThat(bill.at("/unrounded/inclVat").stringValue()).isEqualTo("6.2375");
        JsonNode energy = bill.at("/periods/0/dimensions/1");
        assertThat(energy.get("type").stringValue()).isEqualTo("ENERGY");
        assertThat(energy.get("quantity").stringValue()).isEqualTo("20.45");
        assertThat(energy.get("billedQuantity").stringValue()).isEqualTo("20.5");
        assertThat(energy.at("/cost/exclVat").stringValue()).isEqualTo("5.125");
    }

    @Test
    void badInputIsAProblemThatNamesTheElement() {
        Answer refused = api.post(token, PATH, request.replace("\"FLAT\"", "\"FLATTER\""));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.at("/type")).isEqualTo("urn:wattbus:problem:invalid-simulation");
        assertThat(refused.at("/detail")).startsWith("elements[0].price_components[1].type: must be one of");
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/tariff/elements/0/price_components/1/type");
        for (String body : List.of("", "[]", "not json", "{\"tarif\": {}}", "{\"chargingPeriods\": 1}")) {
            assertThat(api.post(token, PATH, body).status()).as(body).isEqualTo(400);
        }
    }

    @Test
    void needsATenantAndTheScope() {
        String operator = Fixtures.operator();

        assertThat(api.post(Tokens.of(operator, "tariffs:read"), PATH, request).status())
                .isEqualTo(403);
        assertThat(api.post(Tokens.of(operator, "tariffs:write"), PATH, request).status())
                .isEqualTo(200);
    }
}
