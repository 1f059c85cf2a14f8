package io.wattbus.availability.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which price the public is shown. */
class TariffBookTest {

    /** A Thursday, 23:30 in Helsinki. */
    private static final Instant NOW = Instant.parse("2026-11-19T21:30:00Z");

    private static final Instant YESTERDAY = NOW.minusSeconds(86_400);
    private static final Instant TOMORROW = NOW.plusSeconds(86_400);
    private static final Spot SPOT = new Spot("LOC1", "EVSE1", 1, 150_000, ZoneId.of("Europe/Helsinki"), List.of());
    private static final Spot PARTNERS =
            new Spot("LOC9", "EVSE9", 0, 22_000, ZoneId.of("Europe/Stockholm"), List.of("cheap", "dear"));

    private final Map<String, Tariff> tariffs = new LinkedHashMap<>();

    @Test
    void nobodyKnowsThePriceWhereThereIsNoTariff() {
        assertThat(price(SPOT, NOW)).isEmpty();
        assertThat(price(PARTNERS, NOW)).isEmpty();
    }

    @Test
    void saysThePriceOfAKilowattHourInNumbersAndText() {
        put("all", everywhere(0), always(energy("0.25", "10"), flat("0.50", "10")));

        PublicPrice price = price(SPOT, NOW).orElseThrow();

        assertThat(price.tariffIds()).containsExactly("all");
        assertThat(price.pricePerKWh().orElseThrow().exclVat()).isEqualByComparingTo("0.25");
        assertThat(price.pricePerKWh().orElseThrow().inclVat().orElseThrow()).isEqualByComparingTo("0.275");
        assertThat(price.pricePerKWh().orElseThrow().currency()).isEqualTo("EUR");
        assertThat(price.text()).isEqualTo("0.275 EUR/kWh, 0.55 EUR start");
    }

    @Test
    void saysThatTheVatIsNotInItWhereItIsNotKnown() {
        put("all", everywhere(0), always(energy("0.3", null), flat("0.50", "10")));

        PublicPrice price = price(SPOT, NOW).orElseThrow();

        assertThat(price.text()).isEqualTo("0.30 EUR/kWh, 0.50 EUR start, excl. VAT");
        assertThat(price.pricePerKWh().orElseThrow().inclVat()).isEmpty();
    }

    @Test
    void theMostSpecificTariffHolds() {
        put("all", everywhere(9), always(energy("1", "0")));
        put("location", at("LOC1", null, null, 5), always(energy("2", "0")));
        put("evse", at(null, "EVSE1", null, 0), always(energy("3", "0")));
        put("connector", at(null, "EVSE1", 1, 0), always(energy("4", "0")));
        put("elsewhere", at(null, "EVSE1", 2, 0), always(energy("5", "0")));

        assertThat(chosen()).isEqualTo("connector");
        tariffs.remove("connector");
        assertThat(chosen()).isEqualTo("evse");
        tariffs.remove("evse");
        assertThat(chosen()).isEqualTo("location");
        tariffs.remove("location");
        assertThat(chosen()).isEqualTo("all");
    }

    @Test
    void adHocGoesBeforeWhatIsMoreSpecificAndPriorityDecidesBetweenEquals() {
        put("evse", at(null, "EVSE1", null, 9), always(energy("1", "0")));
        put(
                "low",
                new Assignment(Optional.empty(), Optional.empty(), Optional.empty(), true, 1),
                always(energy("2", "0")));
        put(
                "high",
                new Assignment(Optional.empty(), Optional.empty(), Optional.empty(), true, 2),
                always(energy("3", "0")));

        assertThat(chosen()).isEqualTo("high");
    }

    @Test
    void theVersionInForceHolds() {
        keep(new Tariff(
                1,
                new TariffKey("FI*WAT", "all", false),
                false,
                List.of(
                        version(Instant.EPOCH, always(energy("1", "0"))),
                        version(YESTERDAY, always(energy("2", "0"))),
                        version(TOMORROW, always(energy("3", "0")))),
                List.of(everywhere(0))));

        assertThat(perKWh()).isEqualByComparingTo("2");
    }

    @Test
    void aVersionThatHasEndedLeavesTheSpotToTheNextBest() {
        TariffVersion ended = new TariffVersion(
                YESTERDAY,
                Optional.of(NOW),
                "EUR",
                List.of(always(energy("1", "0"))),
                Optional.empty(),
                Optional.empty());
        keep(new Tariff(
                1,
                new TariffKey("FI*WAT", "ended", false),
                false,
                List.of(ended),
                List.of(at(null, "EVSE1", null, 0))));
        put("all", everywhere(0), always(energy("2", "0")));

        assertThat(chosen()).isEqualTo("all");
    }

    @Test
    void theFirstElementThatHoldsByTheLocationsClockGivesThePrice() {
        Hours night = new Hours(
                Optional.of(LocalTime.of(23, 0)),
                Optional.of(LocalTime.of(6, 0)),
                Optional.empty(),
                Optional.empty(),
                Set.of(DayOfWeek.THURSDAY));
        put(
                "all",
                everywhere(0),
                new TariffElement(
                        List.of(energy("0.10", "0")),
                        new Restrictions(night, false, Optional.empty(), Optional.empty())),
                always(energy("0.40", "0"), flat("1", "0")));

        assertThat(price(SPOT, NOW).orElseThrow().text()).isEqualTo("0.10 EUR/kWh, 1.00 EUR start");
        assertThat(price(SPOT, NOW.minusSeconds(3_600)).orElseThrow().text()).isEqualTo("0.40 EUR/kWh, 1.00 EUR start");
    }

    @Test
    void saysWhenAPriceMayBecomeAnother() {
        Hours night = new Hours(
                Optional.of(LocalTime.of(23, 0)), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
        put(
                "all",
                everywhere(0),
                new TariffElement(
                        List.of(energy("0.10", "0")),
                        new Restrictions(night, false, Optional.empty(), Optional.empty())));
        TariffBook book = new TariffBook(tariffs.values());
        Set<ZoneId> zones = Set.of(SPOT.timeZone());
        Instant eleven = Instant.parse("2026-11-19T21:00:00Z");

        assertThat(book.lastBoundary(eleven.minusSeconds(1), eleven, zones)).contains(eleven);
        assertThat(book.lastBoundary(eleven, NOW, zones)).isEmpty();
        assertThat(book.lastBoundary(YESTERDAY.minusSeconds(1), YESTERDAY, Set.of()))
                .contains(YESTERDAY);
    }

    @Test
    void whatHoldsLaterInASessionIsNotThePriceNow() {
        put(
                "all",
                everywhere(0),
                new TariffElement(
                        List.of(energy("0.10", "0")),
                        new Restrictions(Hours.ALWAYS, true, Optional.empty(), Optional.empty())),
                always(energy("0.40", "0")));

        assertThat(perKWh()).isEqualByComparingTo("0.40");
    }

    @Test
    void thePowerOfTheConnectorDecides() {
        put(
                "all",
                everywhere(0),
                new TariffElement(
                        List.of(energy("0.10", "0")),
                        new Restrictions(Hours.ALWAYS, false, Optional.empty(), Optional.of(new BigDecimal("150")))),
                new TariffElement(
                        List.of(energy("0.20", "0")),
                        new Restrictions(Hours.ALWAYS, false, Optional.of(new BigDecimal("150")), Optional.empty())));

        assertThat(perKWh()).isEqualByComparingTo("0.20");
    }

    @Test
    void limitsAreInTheText() {
        TariffVersion limited = new TariffVersion(
                YESTERDAY,
                Optional.empty(),
                "EUR",
                List.of(always(energy("0.25", "10"))),
                Optional.of(new PriceLimit(new BigDecimal("1"), Optional.of(new BigDecimal("1.10")))),
                Optional.of(new PriceLimit(new BigDecimal("50"), Optional.empty())));
        keep(new Tariff(1, new TariffKey("FI*WAT", "all", false), false, List.of(limited), List.of(everywhere(0))));

        assertThat(price(SPOT, NOW).orElseThrow().text())
                .isEqualTo("0.275 EUR/kWh, at least 1.10 EUR, at most 50.00 EUR excl. VAT");
    }

    @Test
    void aPartnersConnectorNamesItsTariffsAndAdHocGoesFirst() {
        keep(partners("cheap", false, "0.10"));
        assertThat(price(PARTNERS, NOW).orElseThrow().tariffIds()).containsExactly("cheap");

        keep(partners("dear", true, "0.90"));
        assertThat(price(PARTNERS, NOW).orElseThrow().tariffIds()).containsExactly("dear");

        tariffs.remove("dear");
        assertThat(price(PARTNERS, NOW).orElseThrow().tariffIds()).containsExactly("cheap");
    }

    private Optional<PublicPrice> price(Spot spot, Instant at) {
        return new TariffBook(tariffs.values()).price(spot, at);
    }

    private void keep(Tariff tariff) {
        tariffs.put(tariff.tariffId(), tariff);
    }

    @Test
    void whatWasStoredIsTheSame() {
        Tariff tariff = partners("cheap", true, "0.10");

        assertThat(StoredTariff.read(StoredTariff.write(tariff))).isEqualTo(tariff);
    }

    private String chosen() {
        return price(SPOT, NOW).orElseThrow().tariffIds().getFirst();
    }

    private BigDecimal perKWh() {
        return price(SPOT, NOW).orElseThrow().pricePerKWh().orElseThrow().exclVat();
    }

    private void put(String id, Assignment assignment, TariffElement... elements) {
        keep(new Tariff(
                1,
                new TariffKey("FI*WAT", id, false),
                false,
                List.of(version(YESTERDAY, elements)),
                List.of(assignment)));
    }

    private static Tariff partners(String id, boolean adHoc, String price) {
        return new Tariff(
                1,
                new TariffKey("SE*CPO", id, true),
                adHoc,
                List.of(version(Instant.EPOCH, always(energy(price, "25")))),
                List.of());
    }

    private static TariffVersion version(Instant from, TariffElement... elements) {
        return new TariffVersion(
                from, Optional.empty(), "EUR", Arrays.asList(elements), Optional.empty(), Optional.empty());
    }

    private static TariffElement always(PriceComponent... components) {
        return new TariffElement(Arrays.asList(components), Restrictions.NONE);
    }

    private static PriceComponent energy(String price, String vat) {
        return component(Dimension.ENERGY, price, vat);
    }

    private static PriceComponent flat(String price, String vat) {
        return component(Dimension.FLAT, price, vat);
    }

    private static PriceComponent component(Dimension dimension, String price, String vat) {
        return new PriceComponent(
                dimension, new BigDecimal(price), Optional.ofNullable(vat).map(BigDecimal::new));
    }

    private static Assignment everywhere(int priority) {
        return at(null, null, null, priority);
    }

    private static Assignment at(String location, String evse, Integer connector, int priority) {
        return new Assignment(
                Optional.ofNullable(location),
                Optional.ofNullable(evse),
                Optional.ofNullable(connector),
                false,
                priority);
    }
}
