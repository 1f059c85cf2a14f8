package io.wattbus.availability.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.wattbus.availability.status.EvseStatus;
import io.wattbus.availability.testing.Api;
import io.wattbus.availability.testing.AvailabilityIntegrationTest;
import io.wattbus.availability.testing.EventStream;
import io.wattbus.availability.testing.Fixtures;
import io.wattbus.availability.testing.KafkaWorld;
import io.wattbus.availability.view.Change;
import io.wattbus.schemas.avro.ConnectorStatus;
import io.wattbus.schemas.avro.StationEventType;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.Environment;

/** Streams as readers have them: what they are told, how they go on, and who is dropped. */
@AvailabilityIntegrationTest
class StreamIT {

    private static final int MANY = 300;
    private static final int CHUNK = 200;
    private static final String NEW = "";

    private final KafkaWorld kafka;
    private final Api api;
    private final Streams streams;
    private final MeterRegistry meters;
    private final int port;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    StreamIT(KafkaWorld kafka, Api api, Streams streams, MeterRegistry meters, Environment environment) {
        this.kafka = kafka;
        this.api = api;
        this.streams = streams;
        this.meters = meters;
        this.port = environment.getRequiredProperty("local.server.port", Integer.class);
    }

    @AfterEach
    void endAll() {
        http.shutdownNow();
    }

    @Test
    void tellsWhatChangesInTheBoxAndNothingElse() {
        Fixtures.Place place = open();
        Fixtures.Place other = open();
        EventStream stream = ready(box(place), NEW);

        kafka.publish(other.status(0, ConnectorStatus.FAULTED), place.status(0, ConnectorStatus.FAULTED));

        await().untilAsserted(() -> assertThat(stream.data("status")).hasSize(1));
        assertThat(stream.data("status").getFirst())
                .contains("\"locationId\":\"" + place.id() + "\"")
                .contains("\"evseUid\":\"" + place.evses.getFirst() + "\"")
                .contains("\"status\":\"OUTOFORDER\"", "\"statusUpdatedAt\":\"");
        assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
        assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
        assertThat(stream.lines().getFirst()).isEqualTo("retry: 3000");
    }

    @Test
    void tellsOfLocationsByTheirIdsAndWhenTheyAreGone() {
        Fixtures.Place place = open();
        EventStream stream = ready("ids=FI*WAT/NOWHERE," + place.id(), NEW);

        place.published = false;
        kafka.publish(place.location());

        await().untilAsserted(() ->
                assertThat(stream.data("removed")).containsExactly("data: {\"locationId\":\"" + place.id() + "\"}"));
        assertThat(stream.data("status")).isEmpty();
    }

    @Test
    void whoComesBackIsToldWhatItHasMissed() {
        Fixtures.Place place = open();
        EventStream before = ready(box(place), NEW);
        kafka.publish(place.status(0, ConnectorStatus.FAULTED));
        await().untilAsserted(() -> assertThat(before.data("status")).hasSize(1));
        before.close();

        kafka.publish(place.status(0, ConnectorStatus.AVAILABLE));
        awaitStatus(place, "AVAILABLE");
        EventStream after = ready(box(place), before.lastId());

        assertThat(after.data("status")).last().asString().contains("AVAILABLE");
        assertThat(after.data("reset")).isEmpty();
    }

    @Test
    void whoWasAwayTooLongIsToldToLookAtEverythingAgain() {
        EventStream stream = EventStream.open(http, uri(box(open())), "1");

        await().untilAsserted(() -> assertThat(stream.data("reset")).hasSize(1));
        assertThat(stream.lastId()).isNotEqualTo("1");
    }

    @Test
    void aStreamOnWhichNothingHappensIsKeptAlive() {
        EventStream stream = ready("ids=FI*WAT/NOWHERE", NEW);

        await().untilAsserted(
                        () -> assertThat(stream.lines()).filteredOn(":"::equals).hasSizeGreaterThan(1));
    }

    @Test
    void hundredsAreToldAtOnce() {
        Fixtures.Place place = open();
        List<EventStream> all = IntStream.range(0, MANY)
                .mapToObj(_ -> EventStream.open(http, uri(box(place)), NEW))
                .toList();
        await().untilAsserted(() ->
                assertThat(meters.get("wattbus.stream.open").gauge().value()).isGreaterThanOrEqualTo(MANY));

        kafka.publish(place.status(0, ConnectorStatus.FAULTED));

        await().untilAsserted(() -> assertThat(all)
                .allSatisfy(stream -> assertThat(stream.data("status")).hasSize(1)));
        all.forEach(EventStream::close);
        await().untilAsserted(() ->
                assertThat(meters.get("wattbus.stream.open").gauge().value()).isLessThan(MANY));
    }

    @Test
    void aReaderThatDoesNotReadIsDroppedAndHoldsUpNobody() throws IOException {
        double dropped = dropped();
        EventStream fast = ready("bbox=-180,-90,180,90", NEW);
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4_096);
            slow.connect(new InetSocketAddress("localhost", port));
            slow.getOutputStream()
                    .write("GET /api/v1/stream?bbox=-180,-90,180,90 HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            await().until(() -> meters.get("wattbus.stream.open").gauge().value() >= 2);

            for (int chunk = 0; dropped() == dropped; chunk++) {
                long sequence = chunk;
                streams.tell(IntStream.range(0, CHUNK)
                        .mapToObj(i -> change("chunk-" + sequence + "-" + i))
                        .toList());
                String last = "chunk-" + chunk + "-" + (CHUNK - 1);
                await().until(() -> fast.lines().stream().anyMatch(line -> line.contains(last + "\"")));
                fast.lines().clear();
            }
        }

        assertThat(fast.hasEnded()).isFalse();
        assertThat(dropped()).isEqualTo(dropped + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                  | either bbox or ids",
                "bbox=1,2,3,4&ids=a  | either bbox or ids",
                "bbox=1,2,3          | bbox must be minLon,minLat,maxLon,maxLat",
                "bbox=3,2,1,4        | each minimum below its maximum",
            })
    void saysWhatIsWrongWithTheParameters(String query, String detail) {
        Api.Answer answer = api.get("/api/v1/stream?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/type")).isEqualTo("urn:wattbus:problem:invalid-parameter");
        assertThat(answer.at("/detail")).contains(detail);
    }

    @Test
    void refusesALastEventIdThatIsNone() {
        assertThat(api.get("/api/v1/stream?ids=a", "Last-Event-ID", "yesterday").status())
                .isEqualTo(400);
    }

    private static Change change(String locationId) {
        return new Change(
                1, Change.Kind.EVSE_STATUS_CHANGED, locationId, 60, 25, "E1", EvseStatus.AVAILABLE, Instant.EPOCH);
    }

    private double dropped() {
        return meters.get("wattbus.stream.dropped").counter().count();
    }

    private Fixtures.Place open() {
        Fixtures.Place place = Fixtures.place();
        kafka.publish(
                place.location(), place.told(StationEventType.CONNECTED), place.status(0, ConnectorStatus.AVAILABLE));
        awaitStatus(place, "AVAILABLE");
        return place;
    }

    private void awaitStatus(Fixtures.Place place, String status) {
        await().untilAsserted(() ->
                assertThat(api.location(place).at("/evses/0/status")).isEqualTo(status));
    }

    private EventStream ready(String query, String lastEventId) {
        EventStream stream = EventStream.open(http, uri(query), lastEventId);
        await().untilAsserted(() -> assertThat(stream.data("ready")).hasSize(1));
        return stream;
    }

    private URI uri(String query) {
        return URI.create("http://localhost:" + port + "/api/v1/stream?" + query);
    }

    private static String box(Fixtures.Place place) {
        double latitude = Double.parseDouble(place.latitude);
        double longitude = Double.parseDouble(place.longitude);
        return "bbox=%s,%s,%s,%s".formatted(longitude - 0.001, latitude - 0.001, longitude + 0.001, latitude + 0.001);
    }
}
