package io.wattbus.search.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.wattbus.search.testing.Api;
import io.wattbus.search.testing.Api.Answer;
import io.wattbus.search.testing.Fixtures;
import io.wattbus.search.testing.KafkaWorld;
import io.wattbus.search.testing.SearchIntegrationTest;
import io.wattbus.search.testing.Tokens;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Statistics against figures that the test computes itself from what it published. */
@SearchIntegrationTest
class StatisticsIT {

    private static final String STATISTICS = "/api/v1/statistics";
    private static final int MINUTES = 60;

    private final KafkaWorld kafka;
    private final Api api;
    private final Random random = new Random(17);
    private final String operator = Fixtures.operator();
    private final String token = Tokens.of(operator, Tokens.ALL_SCOPES);
    private final List<Told> told = new ArrayList<>();

    StatisticsIT(KafkaWorld kafka, Api api) {
        this.kafka = kafka;
        this.api = api;
    }

    /** A session as published; not ended if {@code endedAt} is after everything. */
    private record Told(String operator, String stationId, Instant startedAt, Instant endedAt, long energyMilliWh) {}

    @Test
    void figuresAreExactAndAReplayChangesNothing() throws Exception {
        Instant from = Instant.parse("2001-01-01T10:00:00Z");
        Instant to = from.plusSeconds(3_600);
        String other = Fixtures.operator();
        List<String> stations = List.of(Fixtures.station(), Fixtures.station(), Fixtures.station());
        for (int i = 0; i < 90; i++) {
            tell(operator, stations.get(random.nextInt(3)), from);
        }
        String foreign = Fixtures.station();
        for (int i = 0; i < 20; i++) {
            tell(other, foreign, from);
        }
        kafka.settle();
        String own = STATISTICS + "?from=" + from + "&to=" + to;
        String all = own + "&scope=platform";
        String platform = Tokens.withoutOperator("platform");

        Answer ownByStation = api.get(token, own + "&by=station");
        Answer ownByOperator = api.get(token, own);
        Answer allByOperator = api.get(platform, all);

        assertFigures(ownByStation.json().path("total"), figures(from, to, operator, null));
        assertThat(ownByStation.items("/stationId"))
                .containsExactlyElementsOf(stations.stream().sorted().toList());
        ownByStation
                .json()
                .path("items")
                .forEach(item -> assertFigures(
                        item, figures(from, to, operator, item.path("stationId").asString())));
        assertThat(ownByOperator.items("/operatorId")).containsExactly(operator);
        assertFigures(ownByOperator.json().at("/items/0"), figures(from, to, operator, null));
        assertThat(allByOperator.items("/operatorId")).containsExactly(operator, other);
        assertFigures(allByOperator.json().at("/items/1"), figures(from, to, other, null));
        assertFigures(allByOperator.json().path("total"), figures(from, to, null, null));

        kafka.replayAll();

        assertThat(api.get(token, own + "&by=station").json()).isEqualTo(ownByStation.json());
        assertThat(api.get(platform, all).json()).isEqualTo(allByOperator.json());
    }

    @Test
    void stationsComeInPages() {
        Instant from = Instant.parse("2002-01-01T10:00:00Z");
        Map<String, Long> sessions = new TreeMap<>();
        for (int i = 0; i < 5; i++) {
            Fixtures.Session session = Fixtures.session(operator).startedAt(from);
            kafka.publish(session.started());
            sessions.put(session.stationId, 1L);
        }
        kafka.settle();
        String query = STATISTICS + "?by=station&limit=2&from=" + from + "&window=PT1H";

        assertThat(api.all(token, query, "/stationId")).containsExactlyElementsOf(sessions.keySet());
        assertThat(api.get(token, query).at("/total/sessions")).isEqualTo("5");
    }

    @Test
    void theWindowIsTheLastHourUnlessSaidOtherwise() {
        Fixtures.Session recent = Fixtures.session(operator);
        Fixtures.Session older = Fixtures.session(operator).startedAt(recent.startedAt.minusSeconds(2 * 3_600));
        kafka.publish(recent.started(), older.started());
        kafka.settle();

        Answer lastHour = api.get(token, STATISTICS);
        assertThat(lastHour.at("/windowSeconds")).isEqualTo("3600");
        assertThat(lastHour.at("/total/sessions")).isEqualTo("1");
        assertThat(lastHour.json().at("/total/averageStartsPerSecond").decimalValue())
                .isEqualByComparingTo("0.000278");
        assertThat(api.get(token, STATISTICS + "?window=PT3H").at("/total/sessions"))
                .isEqualTo("2");
    }

    private void tell(String who, String station, Instant from) {
        Instant startedAt = from.plusSeconds((random.nextInt(3 * MINUTES) - MINUTES) * 60L);
        long energy = random.nextLong(50_000_000);
        Fixtures.Session session = Fixtures.session(who).at(station).startedAt(startedAt);
        int minutes = 1 + random.nextInt(MINUTES);
        boolean ends = random.nextInt(4) > 0;
        kafka.publish(session.started(), session.updated(minutes - 1, energy / 2));
        if (ends) {
            kafka.publish(session.ended(minutes, energy));
        }
        told.add(new Told(who, station, startedAt, ends ? startedAt.plusSeconds(minutes * 60L) : Instant.MAX, energy));
    }

    private Figures figures(Instant from, Instant to, String who, String station) {
        List<Told> concerned = told.stream()
                .filter(it -> who == null || it.operator().equals(who))
                .filter(it -> station == null || it.stationId().equals(station))
                .toList();
        List<Told> ended = concerned.stream()
                .filter(it -> isWithin(it.endedAt(), from, to))
                .toList();
        return new Figures(
                concerned.stream()
                        .filter(it -> isWithin(it.startedAt(), from, to))
                        .count(),
                ended.size(),
                ended.stream().mapToLong(Told::energyMilliWh).sum());
    }

    private static boolean isWithin(Instant at, Instant from, Instant to) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    private static void assertFigures(JsonNode shown, Figures expected) {
        assertThat(expected.started()).isPositive();
        assertThat(expected.ended()).isPositive();
        assertThat(shown.path("sessions").asLong()).isEqualTo(expected.started());
        assertThat(shown.path("endedSessions").asLong()).isEqualTo(expected.ended());
        assertThat(shown.path("energyWh").asLong()).isEqualTo((expected.energyMilliWh() + 500) / 1_000);
        assertThat(shown.path("averageStartsPerSecond").decimalValue())
                .isCloseTo(BigDecimal.valueOf(expected.started() / 3_600.0), offset(new BigDecimal("0.0000006")));
    }
}
