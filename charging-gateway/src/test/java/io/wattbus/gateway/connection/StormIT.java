package io.wattbus.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.wattbus.gateway.Api;
import io.wattbus.gateway.Consumed;
import io.wattbus.gateway.Decoded;
import io.wattbus.gateway.EmbeddedPlatform;
import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.RunningGateway;
import io.wattbus.gateway.Tokens;
import io.wattbus.gateway.registry.Station;
import io.wattbus.schemas.Topic;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.EndedBy;
import io.wattbus.schemas.avro.MeterValuesEvent;
import io.wattbus.schemas.avro.SessionEventType;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Very many stations that all come at once. */
@RunningGateway
class StormIT {

    private static final int NEWCOMERS = 500;
    private static final int RETURNING = 60;
    private static final int SESSIONS = 10;
    private static final Instant BEGIN =
            Instant.now().minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);
    private static final List<String> BAD_OUTCOMES = List.of("failed", "store-away", "InternalError");
    private static final String BOOT =
            "[2,\"b\",\"BootNotification\",{\"chargePointVendor\":\"Storm\",\"chargePointModel\":\"One\"}]";

    @Autowired
    private OcppListener listener;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final ExecutorService stations = Executors.newVirtualThreadPerTaskExecutor();
    private double errorsBefore;

    @BeforeEach
    void listen() {
        Fixtures.registered(jdbc, Fixtures.station(1));
        Fixtures.token(jdbc, "STORM-1", "ACCEPTED");
        logged.start();
        rootLogger().addAppender(logged);
        errorsBefore = errors();
    }

    @AfterEach
    void stopListening() {
        rootLogger().detachAppender(logged);
        stations.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({"PENDING, Pending", "CREATE, Accepted"})
    void unknownStationsThatBootAtOnceAreAnsweredWithoutAnError(String policy, String status) {
        String prefix = rule(policy);

        List<String> answers = all(ids(prefix, NEWCOMERS), this::boot);

        assertThat(answers).hasSize(NEWCOMERS).allMatch(answer -> answer.contains("\"status\":\"" + status + "\""));
        assertThat(registered(prefix)).isEqualTo(NEWCOMERS);
        expectNoErrors();
    }

    @Test
    void unknownStationsThatAreRejectedAreToldSoWithoutAnError() {
        String prefix = rule("REJECT");

        List<Integer> statuses = all(ids(prefix, NEWCOMERS), this::refusal);

        assertThat(statuses).hasSize(NEWCOMERS).containsOnly(Refusal.UNKNOWN_STATION.status());
        assertThat(registered(prefix)).isZero();
        expectNoErrors();
    }

    @Test
    void stationsThatComeBackWithWhatTheyKeptLoseNothingThoughTheirLinesBreakAgain() {
        List<Station> returning =
                IntStream.range(0, RETURNING).mapToObj(i -> Fixtures.station(1)).toList();
        returning.forEach(station -> Fixtures.registered(jdbc, station));

        all(returning, this::sendQueue);

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
        expectNoErrors();
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
            this.line = connect(station.id().value());
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
                line = connect(station.id().value());
            }
            return ask(line, call);
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

    /** As a station does: where it is hung up on, it comes back. */
    private String boot(String id) {
        return await().atMost(Duration.ofMinutes(2))
                .until(() -> tryToBoot(id), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> tryToBoot(String id) throws InterruptedException {
        try (TestStation station = connect(id)) {
            try {
                return Optional.of(station.ask(BOOT));
            } catch (AssertionError | CompletionException unanswered) {
                if (!station.closeCode.isDone()) {
                    throw unanswered;
                }
                return Optional.empty();
            }
        }
    }

    private static String ask(TestStation station, String call) {
        try {
            return station.ask(call);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a station does that is told to come later. */
    private TestStation connect(String id) {
        return await().atMost(Duration.ofMinutes(2))
                .until(() -> tryToConnect(id), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<TestStation> tryToConnect(String id) {
        try {
            return Optional.of(TestStation.connect(listener.port(), id, null, "ocpp1.6"));
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused
                    && isTemporary(refused.getResponse().statusCode())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private int refusal(String id) {
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> TestStation.refusal(listener.port(), id, null, "ocpp1.6")
                                .statusCode(),
                        status -> !isTemporary(status));
    }

    private static boolean isTemporary(int status) {
        return status == 429 || status == 503;
    }

    /** What each of {@code items} gives, all at once. */
    private <I, O> List<O> all(List<I> items, Function<I, O> step) {
        List<CompletableFuture<O>> begun = items.stream()
                .map(item -> CompletableFuture.supplyAsync(() -> step.apply(item), stations))
                .toList();
        return begun.stream().map(CompletableFuture::join).toList();
    }

    private String rule(String policy) {
        String prefix = "ST" + UUID.randomUUID().toString().substring(0, 8) + "-";
        Api.Answer saved = Api.on(port)
                .with(Tokens.of(null, "platform"))
                .put(
                        "/api/v1/operators/FI*WAT/unknown-stations",
                        "{\"prefix\":\"%s\",\"policy\":\"%s\",\"locationId\":\"HEL-1\"}".formatted(prefix, policy));
        assertThat(saved.status()).as(saved.body().toString()).isBetween(200, 201);
        return prefix;
    }

    private static List<String> ids(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }

    private int registered(String prefix) {
        return jdbc.sql("select count(*) from station where station_id like :prefix")
                .param("prefix", prefix + "%")
                .query(Integer.class)
                .single();
    }

    private static <V extends SpecificRecord> Map<String, List<V>> byStation(Topic<V> topic, Collection<String> ids) {
        return Consumed.raw(EmbeddedPlatform.kafkaBootstrap(), topic.name()).stream()
                .filter(record -> ids.contains(record.key()))
                .collect(Collectors.groupingBy(
                        record -> record.key(),
                        Collectors.mapping(record -> Decoded.of(topic, record.value()), Collectors.toList())));
    }

    private void expectNoErrors() {
        assertThat(errors()).isEqualTo(errorsBefore);
        assertThat(List.copyOf(logged.list))
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.ERROR)
                        && event.getLoggerName().startsWith("io.wattbus"))
                .isEmpty();
    }

    /** Calls that came to a bad end, frames that were none, and connections that ended by a fault of ours. */
    private double errors() {
        double calls = meters.find("wattbus.ocpp.calls").timers().stream()
                .filter(timer -> BAD_OUTCOMES.contains(timer.getId().getTag("outcome")))
                .mapToLong(Timer::count)
                .sum();
        return calls
                + total("wattbus.ocpp.frames.rejected", "")
                + total("wattbus.ocpp.connections.ended", "gateway-fault");
    }

    private double total(String name, String reason) {
        return meters.find(name).counters().stream()
                .filter(counter ->
                        reason.isEmpty() || reason.equals(counter.getId().getTag("reason")))
                .mapToDouble(Counter::count)
                .sum();
    }

    private static Logger rootLogger() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
