package io.wattbus.billing.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.billing.rating.PriceCalculation;
import io.wattbus.billing.rating.Rating;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class SimulationRequestTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String REQUEST = """
            {"tariff": {"currency": "EUR", "elements": [{"price_components": [
               {"type": "TIME", "price": 6, "step_size": 600}, {"type": "ENERGY", "price": 1, "step_size": 1}]}]},
             "timeZone": "Europe/Helsinki",
             "chargingPeriods": [
               {"start_date_time": "2026-03-02T08:00:00Z", "dimensions": [{"type": "ENERGY", "volume": 1}]},
               {"start_date_time": "2026-03-02T08:20:00", "dimensions": [{"type": "TIME", "volume": 0.3333}]}],
             "endDateTime": "2026-03-02T08:40:00Z"}""";

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(
                        "Europe/Helsinki", "Mars/Base", "timeZone: must be an IANA time zone such as Europe/Helsinki"),
                Arguments.of("\"timeZone\": \"Europe/Helsinki\",", "", "timeZone: is missing"),
                Arguments.of(", \"endDateTime\": \"2026-03-02T08:40:00Z\"", "", "endDateTime: is missing"),
                Arguments.of("08:40:00Z", "08:10:00Z", "endDateTime: must not be before the period that it follows"),
                Arguments.of(
                        "2026-03-02T08:40", "2028-03-02T08:40", "endDateTime: must be within 366 days of the start"),
                Arguments.of(
                        "08:20:00",
                        "07:20:00",
                        "chargingPeriods[1].start_date_time: must not be before the period that it follows"),
                Arguments.of(
                        "\"2026-03-02T08:20:00\"",
                        "\"later\"",
                        "chargingPeriods[1].start_date_time: must be a time in UTC such as 2026-03-02T08:00:00Z"),
                Arguments.of("0.3333", "-0.3333", "chargingPeriods[1].dimensions[0].volume: must not be negative"),
                Arguments.of(
                        "\"ENERGY\", \"volume\"",
                        "\"HEAT\", \"volume\"",
                        "chargingPeriods[0].dimensions[0].type: must be one of [CURRENT, ENERGY, ENERGY_EXPORT, ENERGY_IMPORT,"
                                + " MAX_CURRENT, MIN_CURRENT, MAX_POWER, MIN_POWER, PARKING_TIME, POWER, RESERVATION_TIME,"
                                + " STATE_OF_CHARGE, TIME]"),
                Arguments.of(
                        "{\"type\": \"TIME\", \"volume\": 0.3333}",
                        "{\"type\": \"TIME\", \"volume\": 0}, {\"type\": \"TIME\", \"volume\": 0}",
                        "chargingPeriods[1].dimensions[1].type: TIME is there twice"),
                Arguments.of(
                        "\"type\": \"TIME\", \"price\"",
                        "\"type\": \"SPACE\", \"price\"",
                        "elements[0].price_components[0].type: must be one of [ENERGY, FLAT, PARKING_TIME, TIME]"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("refusals")
    void namesWhatIsWrong(String text, String wrong, String finding) {
        String request = REQUEST.replaceAll("\\s*\\n\\s*", " ");

        assertThat(request).contains(text);
        assertThat(read(request.replace(text, wrong)).check())
                .extracting(Finding::inWords)
                .containsExactly(finding);
    }

    @Test
    void timeThatIsTheClocksButForRoundingIsTheClocks() {
        SimulationRequest request = read(REQUEST);

        assertThat(request.check()).isEmpty();
        Rating rating = PriceCalculation.price(request.toSession(), request.toTariff());

        assertThat(rating.total().unrounded().exclVat()).isEqualTo("5");
    }

    @Test
    void periodsShowWhatWasMeasuredAndWhatIsBilled() {
        SimulationRequest request =
                read(REQUEST.replace("08:40:00Z", "08:45:00Z").replace("0.3333", "0.4167"));

        SimulationView view = SimulationView.of(PriceCalculation.price(request.toSession(), request.toTariff()));

        SimulationView.Dimension last = view.periods().getLast().dimensions().getFirst();
        assertThat(view.periods()).hasSize(2);
        assertThat(last.quantity()).isEqualTo("0.4166666667");
        assertThat(last.billedQuantity()).isEqualTo("0.5");
        assertThat(last.cost().exclVat()).isEqualTo("3");
    }

    private static SimulationRequest read(String json) {
        return JSON.readValue(json, SimulationRequest.class);
    }
}
