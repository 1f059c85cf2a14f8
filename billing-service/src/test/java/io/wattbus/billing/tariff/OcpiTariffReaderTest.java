package io.wattbus.billing.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class OcpiTariffReaderTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ELEMENT =
            "{'price_components': [{'type': 'ENERGY', 'price': 0.25, 'vat': 10.0, 'step_size': 1}]}";

    static Stream<Arguments> refusals() {
        return Stream.of(
                refused(tariff("'elements': []"), "/tariff/elements must hold at least one element"),
                refused(
                        "{'elements': [%s]}".formatted(ELEMENT),
                        "/tariff/currency must be an ISO 4217 code such as EUR"),
                refused(
                        "{'currency': 'XXX', 'elements': [%s]}".formatted(ELEMENT),
                        "/tariff/currency must be an ISO 4217 code such as EUR"),
                refused(elements("{}"), "/tariff/elements/0/price_components must hold at least one price component"),
                refused(elements("null"), "/tariff/elements/0 is missing"),
                refused(restrictions("'start_time': '7:00'"), "start_time must be a time of the day such as 17:00"),
                refused(restrictions("'end_time': '24:00'"), "end_time must be a time of the day such as 17:00"),
                refused(restrictions("'start_date': '2026-02-30'"), "start_date must be a date such as 2026-03-02"),
                refused(restrictions("'min_kwh': -1"), "min_kwh must not be negative"),
                refused(restrictions("'max_duration': -1"), "max_duration must not be negative"),
                refused(
                        restrictions("'day_of_week': ['MONDAY', 'SONDAY']"),
                        "day_of_week/1 must be one of [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY]"),
                refused(
                        restrictions("'reservation': 'MAYBE'"),
                        "reservation must be one of [RESERVATION, RESERVATION_EXPIRES]"),
                refused(
                        elements(ELEMENT.replace("]}", "], 'restrictions': {'reservation': 'RESERVATION'}}")),
                        "/tariff/elements/0/price_components/0/type is ENERGY, but a reservation has only FLAT and TIME"),
                refused(
                        tariff("'elements': [%s], 'start_date_time': 'soon'".formatted(ELEMENT)),
                        "/tariff/start_date_time must be a time in UTC such as 2026-03-02T08:00:00Z"),
                refused(
                        component("'type': 'POWER', 'price': 1, 'step_size': 1"),
                        "/tariff/elements/0/price_components/0/type must be one of [ENERGY, FLAT, PARKING_TIME, TIME]"),
                refused(
                        component("'price': 1, 'step_size': 1"),
                        "/tariff/elements/0/price_components/0/type is missing"),
                refused(
                        component("'type': 'FLAT', 'step_size': 1"),
                        "/tariff/elements/0/price_components/0/price is missing"),
                refused(
                        component("'type': 'FLAT', 'price': -1, 'step_size': 1"),
                        "/tariff/elements/0/price_components/0/price must not be negative"),
                refused(
                        component("'type': 'FLAT', 'price': 1e999999999, 'step_size': 1"),
                        "/tariff/elements/0/price_components/0/price has too many digits: at most 9 before and 20 after the point"),
                refused(
                        component("'type': 'FLAT', 'price': 1, 'vat': 100.1, 'step_size': 1"),
                        "/tariff/elements/0/price_components/0/vat must be a percentage from 0 to 100"),
                refused(
                        component("'type': 'ENERGY', 'price': 1"),
                        "/tariff/elements/0/price_components/0/step_size is missing"),
                refused(
                        component("'type': 'ENERGY', 'price': 1, 'step_size': 0"),
                        "/tariff/elements/0/price_components/0/step_size must be from 1 to 1000000000 (Wh or seconds)"),
                refused(
                        component(
                                "'type': 'FLAT', 'price': 1, 'step_size': 1}, {'type': 'FLAT', 'price': 2, 'step_size': 1"),
                        "/tariff/elements/0/price_components/1/type FLAT is priced twice in this element"),
                refused(
                        tariff("'elements': [%s], 'type': 'CHEAP'".formatted(ELEMENT)),
                        "/tariff/type must be one of [AD_HOC_PAYMENT, PROFILE_CHEAP, PROFILE_FAST, PROFILE_GREEN, REGULAR]"),
                refused(
                        tariff(
                                "'elements': [%s], 'min_price': {'excl_vat': 2, 'incl_vat': 2}, 'max_price': {'excl_vat': 1, 'incl_vat': 3}"
                                        .formatted(ELEMENT)),
                        "/tariff/min_price must not be greater than max_price"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusals")
    void namesTheElementThatIsWrong(String tariff, String finding) {
        assertThat(check(tariff)).containsExactly(finding);
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        assertThat(check("{'elements': [{'price_components': [{}]}]}")).hasSize(4);
    }

    @Test
    void acceptsWhatOcpiSendsAlong() {
        assertThat(check(tariff(
                        "'elements': [%s], 'country_code': 'FI', 'party_id': 'WAT', 'id': '12', 'type': 'REGULAR'"
                                .formatted(ELEMENT))))
                .isEmpty();
    }

    @Test
    void emptyRestrictionsRestrictNothing() {
        assertThat(check(elements(ELEMENT.replace("]}", "], 'restrictions': {}}"))))
                .isEmpty();
    }

    @Test
    void decimalsAreExactFromTheJsonOn() {
        String price = "0.123456789";

        var tariff = read(component("'type': 'ENERGY', 'price': " + price + ", 'step_size': 1"))
                .toTariff();

        assertThat(tariff.elements().getFirst().priceComponents().getFirst().price())
                .isEqualTo(price);
        assertThat(JSON.writeValueAsString(OcpiTariff.of(tariff, TariffDetails.NONE)))
                .contains("\"price\":" + price);
    }

    private static List<String> check(String tariff) {
        return OcpiTariffReader.check(read(tariff)).stream()
                .map(finding -> finding.pointer() + " " + finding.detail())
                .toList();
    }

    private static OcpiTariff read(String tariff) {
        return JSON.readValue(tariff.replace('\'', '"'), OcpiTariff.class);
    }

    private static Arguments refused(String tariff, String finding) {
        boolean whole = finding.startsWith("/");
        return Arguments.of(tariff, whole ? finding : "/tariff/elements/1/restrictions/" + finding);
    }

    private static String tariff(String members) {
        return "{'currency': 'EUR', " + members + "}";
    }

    private static String elements(String elements) {
        return tariff("'elements': [" + elements + "]");
    }

    private static String restrictions(String members) {
        return elements(ELEMENT + ", {'price_components': [{'type': 'FLAT', 'price': 1, 'step_size': 1}],"
                + " 'restrictions': {" + members + "}}");
    }

    private static String component(String members) {
        return elements("{'price_components': [{" + members + "}]}");
    }
}
