package io.wattbus.roaming.pricecheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.roaming.testing.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PriceCheckTest {

    private static final Path RECORDS = Path.of("src/test/resources/pricecheck");
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final PriceCheck check = new PriceCheck(Api.JSON, CENT);

    static Stream<String> records() throws IOException {
        try (Stream<Path> files = Files.list(RECORDS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void recordComesOutAtWhatItSays(String name) {
        JsonNode golden = golden(name);

        assertThat(new WorkedOut(
                                claim(golden, total(golden)),
                                PriceListReader.read(Api.JSON, tariffs(golden), "t")
                                        .orElseThrow())
                        .total())
                .isEqualTo(absolute(total(golden)));
        assertThat(check(golden, total(golden))).isInstanceOf(Verdict.Agrees.class);
    }

    @ParameterizedTest
    @MethodSource("records")
    void anythingElseIsFoundBothWays(String name) {
        JsonNode golden = golden(name);
        Money said = total(golden);

        for (String more : List.of("1.01", "-1.01")) {
            Money wrong = new Money(said.exclVat().add(new BigDecimal(more)), said.inclVat());
            Money wrongVat = new Money(said.exclVat(), said.inclVat().map(amount -> amount.add(new BigDecimal(more))));
            assertThat(check(golden, wrong)).isInstanceOfSatisfying(Verdict.Differs.class, verdict -> {
                assertThat(verdict.difference().billed()).isEqualTo(wrong);
                assertThat(verdict.difference().expected()).isEqualTo(said);
            });
            assertThat(check(golden, wrongVat)).isInstanceOf(Verdict.Differs.class);
        }
    }

    @Test
    void centIsTolerated() {
        JsonNode golden = golden("energy.json");

        assertThat(check(golden, new Money(new BigDecimal("5.01"), Optional.of(new BigDecimal("5.49")))))
                .isInstanceOf(Verdict.Agrees.class);
        assertThat(check(golden, new Money(new BigDecimal("5.02"), Optional.empty())))
                .isInstanceOf(Verdict.Differs.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "[]", "{\"id\": \"t\"}", "{\"id\": \"another\", \"elements\": []}"})
    void withoutItsTariffNothingIsSaid(String tariff) {
        JsonNode golden = golden("energy.json");

        assertThat(check.check(claim(golden, total(golden)), List.of(tariff), "t"))
                .isEqualTo(new Verdict.NotChecked("tariff-unreadable"));
        assertThat(check.check(claim(golden, total(golden)), List.of(), "t"))
                .isEqualTo(new Verdict.NotChecked("tariff-unreadable"));
    }

    @Test
    void whatTheRecordCannotTellIsSaidToBeSo() {
        JsonNode golden = golden("energy.json");

        assertThat(withRestriction(golden, "\"min_power\": 16")).isEqualTo(new Verdict.NotChecked("by-power"));
        assertThat(withRestriction(golden, "\"max_current\": 16")).isEqualTo(new Verdict.NotChecked("by-power"));
        assertThat(withRestriction(golden, "\"min_kwh\": 16")).isEqualTo(new Verdict.NotChecked("flat-by-energy"));
        JsonNode byClock = golden("over-midnight.json");
        Claim claim = claim(byClock, total(byClock));
        Claim withoutClock = new Claim(
                claim.startedAt(),
                claim.endedAt(),
                Optional.empty(),
                claim.currency(),
                claim.stretches(),
                Optional.empty(),
                false,
                claim.total());
        assertThat(check.check(withoutClock, tariffs(byClock), "t")).isEqualTo(new Verdict.NotChecked("clock-unknown"));
    }

    private Verdict withRestriction(JsonNode golden, String restriction) {
        String tariff = """
                {"id": "t", "elements": [{"price_components": [{"type": "FLAT", "price": 1, "step_size": 1}],
                 "restrictions": {%s}}]}""".formatted(restriction);
        return check.check(claim(golden, total(golden)), List.of(tariff), "t");
    }

    private Verdict check(JsonNode golden, Money total) {
        return check.check(claim(golden, total), tariffs(golden), "t");
    }

    private static Claim claim(JsonNode golden, Money total) {
        List<Stretch> stretches = golden.path("periods")
                .valueStream()
                .map(period -> Stretch.of(
                        Instant.parse(period.path("startedAt").asString()),
                        decimal(period.path("kwh")),
                        decimal(period.path("hours")),
                        decimal(period.path("parkingHours"))))
                .toList();
        return new Claim(
                Optional.of(golden.path("startedAt").asString(""))
                        .filter(text -> !text.isEmpty())
                        .map(Instant::parse)
                        .orElseGet(() -> stretches.getFirst().startedAt()),
                Instant.parse(golden.path("endedAt").asString()),
                Optional.of(ZoneId.of(golden.path("zone").asString())),
                golden.path("currency").asString(),
                stretches,
                Optional.of(golden.path("reservation"))
                        .filter(JsonNode::isArray)
                        .map(PriceCheckTest::money),
                golden.path("credit").asBoolean(false),
                total);
    }

    private static Money total(JsonNode golden) {
        return money(golden.path("total"));
    }

    private static Money absolute(Money money) {
        return new Money(money.exclVat().abs(), money.inclVat().map(BigDecimal::abs));
    }

    private static Money money(JsonNode pair) {
        return new Money(decimal(pair.get(0)), Optional.of(decimal(pair.get(1))));
    }

    private static BigDecimal decimal(JsonNode text) {
        return new BigDecimal(text.asString());
    }

    private static List<String> tariffs(JsonNode golden) {
        return List.of(golden.path("tariff").toString());
    }

    private static JsonNode golden(String name) {
        try {
            return Api.JSON.readTree(Files.readString(RECORDS.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
