package io.wattbus.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.wattbus.gateway.Consumed;
import io.wattbus.gateway.Decoded;
import io.wattbus.gateway.EmbeddedPlatform;
import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.RunningGateway;
import io.wattbus.gateway.registry.Station;
import io.wattbus.schemas.Topic;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.EndedBy;
import io.wattbus.schemas.avro.MeterValuesEvent;
import io.wattbus.schemas.avro.SessionEventType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Very many stations that come back at once, with what they kept while they were away. */
@RunningGateway
class ReturningStationsStormIT {

    private static final int RETURNING = 60;
    private static final int SESSIONS = 10;
    private static final Instant BEGIN =
            Instant.now().minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);

    @Autowired
    private OcppListener listener;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private JdbcClient jdbc;

    private StormStations stations;
    private ErrorWatch watch;

    @BeforeEach
    void begin() {
        Fixtures.registered(jdbc, Fixtures.station(1));
        Fixtures.token(jdbc, "STORM-1", "ACCEPTED");
        stations = new StormStations(listener.port());
        watch = new ErrorWatch(meters);
    }

    @AfterEach
    void end() {
        watch.close();
        stations.close();
    }

    @Test
    void stationsThatComeBackWithWhatTheyKeptLoseNothingThoughTheirLinesBreakAgain() {
        List<Station> returning =
                IntStream.range(0, RETURNING).mapToObj(i -> Fixtures.station(1)).toList();
        returning.forEach(station -> Fixtures.registered(jdbc, station));

        stations.all(returning, this::sendQueue);

        Collection<String> ids =
                returning.stream().map(station -> station.id().value()).toList();
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(byStation(Topics.CHARGING_SESSIONS, ids))
                        .hasSize(RETURNING)
                        .allSatisfy((station, events) -> expectSessions(events)));
        await().untilAsserted(() -> assertThat(byStation(Topics.METER_VALUES, ids))
                .hasSize(RETURNING)
                .allSatisfy((station, samples) -> assertThat(samples)
                        .flatExtracting(MeterValuesEvent::getMeterValues)
                        .extracting(value -> value.getSampledAt())
                        .hasSameElementsAs(sampleTimes())));
        watch.expectNoErrors();
    }

    private static void expectSessions(List<ChargingSessionEvent> events) {
        assertThat(events)
                .filteredOn(event -> event.getType() == SessionEventType.ENDED)
                .hasSize(SESSIONS)
                .allSatisfy(end -> {
                    assertThat(end.getEndedBy()).isEqualTo(EndedBy.REPORTED);
                    assertThat(end.getEnergyMilliWh()).isEqualTo(4_000_000);
                });
        assertThat(events)
                .filteredOn(event -> event.getType() == SessionEventType.STARTED)
                .hasSize(SESSIONS);
    }

    /** Fifty messages, ten sessions of five each; the line breaks before the answers to some. */
    private Void sendQueue(Station station) {
        Queue queue = new Queue(station);
        for (int session = 0; session < SESSIONS; session++) {
            queue.send(session);
        }
        queue.close();
        return null;
    }

    private final class Queue {

        private final Station station;
        private TestStation line;
        private int messages;

        Queue(Station station) {
            this.station = station;
            this.line = stations.connect(station.id().value());
        }

        void send(int session) {
            Instant start = startOf(session);
            int meterStart = session * 10_000;
            String begun = say(
                    "StartTransaction",
                    "{'connectorId':1,'idTag':'STORM-1','meterStart':%d,'timestamp':'%s'}"
                            .formatted(meterStart, start));
            String id = begun.replaceAll(".*\"transactionId\":(\\d+).*", "$1");
            for (int sample = 1; sample <= 3; sample++) {
                say(
                        "MeterValues",
                        "{'connectorId':1,'transactionId':%s,'meterValue':[{'timestamp':'%s','sampledValue':[{'value':'%d'}]}]}"
                                .formatted(id, start.plusSeconds(sample * 60L), meterStart + sample * 1_000));
            }
            say(
                    "StopTransaction",
                    "{'transactionId':%s,'meterStop':%d,'timestamp':'%s'}"
                            .formatted(id, meterStart + 4_000, start.plusSeconds(240)));
        }

        /** Every twelfth message is sent twice: the line broke before its answer. */
        private String say(String action, String payload) {
            String call = "[2,\"%d\",\"%s\",%s]".formatted(messages++, action, payload.replace('\'', '"'));
            if (messages % 12 == 0) {
                line.send(call);
                line.close();
                line = stations.connect(station.id().value());
            }
            return StormStations.ask(line, call);
        }

        void close() {
            line.close();
        }
    }

    private static Instant startOf(int session) {
        return BEGIN.plus(Duration.ofMinutes(5L * session));
    }

    private static List<Instant> sampleTimes() {
        return IntStream.range(0, SESSIONS)
                .boxed()
                .flatMap(session -> IntStream.rangeClosed(1, 3)
                        .mapToObj(sample -> startOf(session).plusSeconds(sample * 60L)))
                .toList();
    }

    private static <V extends SpecificRecord> Map<String, List<V>> byStation(Topic<V> topic, Collection<String> ids) {
        return Consumed.raw(EmbeddedPlatform.kafkaBootstrap(), topic.name()).stream()
                .filter(record -> ids.contains(record.key()))
                .collect(Collectors.groupingBy(
                        record -> record.key(),
                        Collectors.mapping(record -> Decoded.of(topic, record.value()), Collectors.toList())));
    }
}
