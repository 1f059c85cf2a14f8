package io.wattbus.platformtests.bench;

import io.wattbus.schemas.Topic;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.WireFormat;
import io.wattbus.schemas.avro.Connector;
import io.wattbus.schemas.avro.ConnectorStatus;
import io.wattbus.schemas.avro.Evse;
import io.wattbus.schemas.avro.LocationRecord;
import io.wattbus.schemas.avro.OcppVersion;
import io.wattbus.schemas.avro.StationEvent;
import io.wattbus.schemas.avro.StationEventType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;

/** Many locations, as dense in some places as cities are, and what their stations tell; written as the gateway writes. */
final class Continent implements AutoCloseable {

    private static final String OPERATOR = "FI*WAT";
    private static final int EVSES = 2;
    private static final int CITIES = 500;
    private static final int CITIES_NORTHWARDS = 25;

    /** From a city's middle to its borders, and beyond. */
    private static final double CITY_DEGREES = 0.4;

    private final KafkaProducer<byte[], byte[]> producer;
    private final Serializer<Object> serializer;
    private final AtomicLong sequence = new AtomicLong();

    @SuppressWarnings("unchecked") // named by the wire format; it writes whatever record it is given
    Continent(String bootstrap, URI registry) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "linger.ms", 5),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        WireFormat format = WireFormat.of(registry);
        try {
            this.serializer = Utils.newInstance(format.serializerClass(), Serializer.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        serializer.configure(format.config(), false);
    }

    /** Writes the locations numbered from 0, and that their stations are there. */
    void settle(int locations) {
        for (int number = 0; number < locations; number++) {
            send(Topics.LOCATIONS, location(number));
        }
        producer.flush();
    }

    /** Station {@code number} is heard. */
    void connect(int number) {
        send(Topics.STATION_EVENTS, event(number, StationEventType.CONNECTED).build());
    }

    /** An EVSE of station {@code number} is now so. */
    void change(int number, int evse, ConnectorStatus status) {
        send(
                Topics.STATION_EVENTS,
                event(number, StationEventType.CONNECTOR_STATUS)
                        .setEvseUid(evseUid(number, evse))
                        .setEvseNumber(evse + 1)
                        .setConnectorNumber(1)
                        .setConnectorStatus(status)
                        .build());
    }

    void flush() {
        producer.flush();
    }

    static String path(int number) {
        return "/api/v1/locations/" + OPERATOR + "/LOC" + number;
    }

    static String evsePath(int number, int evse) {
        return path(number) + "/evses/" + evseUid(number, evse);
    }

    static String evseId(int number, int evse) {
        return OPERATOR + "/LOC" + number + "/" + evseUid(number, evse);
    }

    /** The middle of the city that location {@code number} is in. */
    static String near(int number) {
        int city = number % CITIES;
        return String.format(Locale.ROOT, "%.4f,%.4f", latitude(city), longitude(city));
    }

    /** A stream of one half of a city: a thousandth of all that there is. */
    static String streamPath(int number) {
        int city = number % CITIES;
        double west = longitude(city) - (number / CITIES % 2 == 0 ? CITY_DEGREES : 0);
        return String.format(
                Locale.ROOT,
                "/api/v1/stream?bbox=%.4f,%.4f,%.4f,%.4f",
                west,
                latitude(city) - CITY_DEGREES,
                west + CITY_DEGREES,
                latitude(city) + CITY_DEGREES);
    }

    private static double latitude(int city) {
        return 36 + city % CITIES_NORTHWARDS;
    }

    private static double longitude(int city) {
        int column = city / CITIES_NORTHWARDS;
        return -8 + 2.0 * column;
    }

    private static String evseUid(int number, int evse) {
        return "WAT-" + number + "-" + (evse + 1);
    }

    private LocationRecord location(int number) {
        int city = number % CITIES;
        int within = number / CITIES;
        double angle = within * 2.399963;
        double distance = 0.004 * Math.sqrt(within);
        return LocationRecord.newBuilder()
                .setOperatorId(OPERATOR)
                .setLocationId("LOC" + number)
                .setName("Charging at number " + number)
                .setAddress("Long Street " + number)
                .setCity("City " + city)
                .setPostalCode(String.format(Locale.ROOT, "%05d", city))
                .setCountry("FIN")
                .setLatitude(String.format(Locale.ROOT, "%.6f", latitude(city) + distance * Math.sin(angle)))
                .setLongitude(String.format(Locale.ROOT, "%.6f", longitude(city) + distance * Math.cos(angle)))
                .setTimeZone("Europe/Helsinki")
                .setPublish(true)
                .setFacilities(List.of("PARKING_LOT"))
                .setEvses(List.of(evse(number, 0), evse(number, 1)))
                .setUpdatedAt(Instant.EPOCH)
                .build();
    }

    private static Evse evse(int number, int evse) {
        return Evse.newBuilder()
                .setEvseUid(evseUid(number, evse))
                .setEvseId(OPERATOR + "*E" + number + "*" + (evse + 1))
                .setStationId(stationId(number))
                .setEvseNumber(evse + 1)
                .setPhysicalReference("P" + (evse + 1))
                .setRemoved(false)
                .setCapabilities(List.of("RFID_READER", "REMOTE_START_STOP_CAPABLE"))
                .setConnectors(List.of(new Connector(
                        1,
                        number % 3 == 0 ? "IEC_62196_T2_COMBO" : "IEC_62196_T2",
                        "CABLE",
                        number % 3 == 0 ? "DC" : "AC_3_PHASE",
                        400L,
                        375L,
                        number % 3 == 0 ? 150_000L : 22_000L,
                        null)))
                .build();
    }

    private StationEvent.Builder event(int number, StationEventType type) {
        Instant now = Instant.now();
        return StationEvent.newBuilder()
                .setEventId(UUID.randomUUID())
                .setType(type)
                .setStationSequence(sequence.incrementAndGet())
                .setLive(true)
                .setOperatorId(OPERATOR)
                .setLocationId("LOC" + number)
                .setStationId(stationId(number))
                .setOccurredAt(now)
                .setReceivedAt(now)
                .setClockSuspect(false)
                .setOcppVersion(OcppVersion.OCPP_1_6)
                .setGatewayInstance("bench");
    }

    private static String stationId(int number) {
        return "S" + number;
    }

    static int evses() {
        return EVSES;
    }

    private <V extends SpecificRecord> void send(Topic<V> topic, V value) {
        var _ = producer.send(new ProducerRecord<>(
                topic.name(),
                topic.key(value).getBytes(StandardCharsets.UTF_8),
                serializer.serialize(topic.name(), value)));
    }

    @Override
    public void close() {
        producer.close();
    }
}
