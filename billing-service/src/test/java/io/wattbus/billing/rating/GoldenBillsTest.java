package io.wattbus.billing.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every file under {@code rating} is a bill that must come out to the last digit. */
class GoldenBillsTest {

    private static final Path BILLS = Path.of("src/test/resources/rating");
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @ParameterizedTest
    @MethodSource("bills")
    void comesOutToTheLastDigit(Path file) throws IOException {
        JsonNode bill = JSON.readTree(Files.readString(file));

        Rating rating = PriceCalculation.price(session(bill.get("periods")), tariff(bill.get("tariff")));

        assertThat(rating.totalPrice()).isEqualTo(price(bill.get("total")));
        assertThat(rating.total().unrounded()).isEqualTo(price(bill.get("unrounded")));
    }

    static List<Path> bills() throws IOException {
        try (Stream<Path> files = Files.list(BILLS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Tariff tariff(JsonNode tariff) {
        List<TariffElement> elements = tariff.get("elements")
                .valueStream()
                .map(element -> new TariffElement(element.get("price_components")
                        .valueStream()
                        .map(GoldenBillsTest::component)
                        .toList()))
                .toList();
        return new Tariff(
                Currency.getInstance(tariff.get("currency").stringValue()),
                elements,
                limit(tariff, "min_price"),
                limit(tariff, "max_price"));
    }

    private static PriceComponent component(JsonNode component) {
        return new PriceComponent(
                TariffDimension.valueOf(component.get("type").stringValue()),
                component.get("price").decimalValue(),
                Optional.ofNullable(component.get("vat")).map(JsonNode::decimalValue),
                component.get("step_size").longValue());
    }

    private static Optional<PriceLimit> limit(JsonNode tariff, String name) {
        return Optional.ofNullable(tariff.get(name))
                .map(limit -> new PriceLimit(
                        limit.get("excl_vat").decimalValue(),
                        Optional.ofNullable(limit.get("incl_vat")).map(JsonNode::decimalValue)));
    }

    private static SessionRecord session(JsonNode periods) {
        List<ChargingPeriod> charged = new ArrayList<>();
        Instant start = START;
        for (JsonNode period : periods) {
            Instant end = start.plus(Duration.ofMinutes(period.get("minutes").longValue()));
            charged.add(Sessions.charging(start, end, period.get("energyWh").decimalValue()));
            start = end;
        }
        return new SessionRecord(charged, ZoneOffset.UTC, false);
    }

    private static Price price(JsonNode pair) {
        return new Price(
                new BigDecimal(pair.get(0).stringValue()),
                new BigDecimal(pair.get(1).stringValue()));
    }
}
