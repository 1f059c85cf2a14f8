package io.wattbus.simulator.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wattbus.simulator.day.Happening.Arrival;
import io.wattbus.simulator.day.Happening.LineCut;
import io.wattbus.simulator.fleet.ChargingStation;
import io.wattbus.simulator.fleet.Fleet;
import io.wattbus.simulator.fleet.IdToken;
import io.wattbus.simulator.fleet.StationModel;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class DayTest {

    private static final Fleet FLEET = Fleet.of(200);

    @Test
    void isTheSameForTheSameSeedAndFleet() {
        assertThat(all(new Day(Fleet.of(200), 42, 3))).isEqualTo(all(new Day(FLEET, 42, 3)));
    }

    @Test
    void isAnotherForAnotherSeedAndAnotherNumber() {
        List<Happening> day = all(new Day(FLEET, 42, 3));

        assertThat(all(new Day(FLEET, 43, 3))).isNotEqualTo(day);
        assertThat(all(new Day(FLEET, 42, 3).next())).isNotEqualTo(day);
    }

    @Test
    void comesInOrderAndWithinTheDay() {
        for (ChargingStation station : FLEET.stations()) {
            assertThat(new Day(FLEET, 1, 0).at(station))
                    .isSortedAccordingTo(Comparator.comparing(Happening::at))
                    .allMatch(happening -> happening.at().compareTo(Duration.ofDays(1)) < 0);
        }
    }

    @Test
    void bringsAsManyDriversAsTheDemandSays() {
        List<ChargingStation> fast = stations(StationModel.DC_150);

        double aConnector = arrivals(fast).size() / (2.0 * fast.size());

        assertThat(aConnector).isCloseTo(Demand.FAST.driversADay(), within(2.0));
    }

    @Test
    void bringsMoreDriversByDayThanByNight() {
        List<Arrival> arrivals = arrivals(FLEET.stations());

        long night = arrivals.stream().filter(at(0, 5)).count();
        long afternoon = arrivals.stream().filter(at(13, 18)).count();

        assertThat(afternoon).isGreaterThan(5 * night);
    }

    @Test
    void hasStrangersBlockedCardsMishapsAndLostLines() {
        List<Happening> day = all(new Day(FLEET, 1, 0));

        assertThat(day).hasAtLeastOneElementOfType(LineCut.class);
        assertThat(arrivals(FLEET.stations()))
                .anyMatch(arrival -> arrival.mishap().isPresent())
                .anyMatch(arrival -> arrival.idToken().startsWith("05"))
                .anyMatch(arrival -> FLEET.idTokens().stream()
                        .anyMatch(token -> token.status() == IdToken.Status.BLOCKED
                                && token.uid().equals(arrival.idToken())));
    }

    @Test
    void hasSomebodyWaitingWhenAStationOpens() {
        Arrival first = new Day(FLEET, 1, 0).firstDriver(FLEET.stations().getFirst(), Duration.ofHours(8));

        assertThat(first.at()).isEqualTo(Duration.ofHours(8));
        assertThat(first.connector()).isEqualTo(1);
        assertThat(first.patience()).isEqualTo(Duration.ofMinutes(10));
    }

    private static Predicate<Arrival> at(int fromHour, int toHour) {
        return arrival -> arrival.at().toHours() >= fromHour && arrival.at().toHours() < toHour;
    }

    private static List<ChargingStation> stations(StationModel model) {
        return FLEET.stations().stream()
                .filter(station -> station.model() == model)
                .toList();
    }

    private static List<Arrival> arrivals(List<ChargingStation> stations) {
        return stations.stream()
                .flatMap(station -> new Day(FLEET, 1, 0).at(station).stream())
                .filter(Arrival.class::isInstance)
                .map(Arrival.class::cast)
                .toList();
    }

    private static List<Happening> all(Day day) {
        return FLEET.stations().stream()
                .flatMap(station -> day.at(station).stream())
                .toList();
    }
}
