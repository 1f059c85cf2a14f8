package io.wattbus.billing.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.billing.rating.Price;
import io.wattbus.billing.rating.PriceCalculation;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every file under {@code simulation} is a bill that must come out to the last digit. */
class GoldenSimulationsTest {

    private static final Path BILLS = Path.of("src/test/resources/simulation");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @ParameterizedTest
    @MethodSource("bills")
    void comesOutToTheLastDigit(Path file) throws IOException {
        JsonNode bill = JSON.readTree(Files.readString(file));
        SimulationRequest request = JSON.treeToValue(bill.get("request"), SimulationRequest.class);

        assertThat(request.check()).isEmpty();
        SimulationView view = SimulationView.of(PriceCalculation.price(request.toSession(), request.toTariff()));

        assertThat(view.cost()).isEqualTo(price(bill.get("cost")));
        assertThat(view.unrounded()).isEqualTo(price(bill.get("unrounded")));
    }

    @ParameterizedTest
    @MethodSource("bills")
    void isTheSameOnceItWasStored(Path file) throws IOException {
        JsonNode bill = JSON.readTree(Files.readString(file));
        SimulationRequest request = JSON.treeToValue(bill.get("request"), SimulationRequest.class);

        String stored = JSON.writeValueAsString(OcpiTariff.of(request.toTariff(), TariffDetails.NONE));

        assertThat(JSON.readValue(stored, OcpiTariff.class).toTariff()).isEqualTo(request.toTariff());
    }

    static List<Path> bills() throws IOException {
        try (Stream<Path> files = Files.list(BILLS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Price price(JsonNode pair) {
        return new Price(
                new BigDecimal(pair.get(0).stringValue()),
                new BigDecimal(pair.get(1).stringValue()));
    }
}
