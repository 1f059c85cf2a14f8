package io.wattbus.platformtests.bench;

import io.wattbus.schemas.Topic;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.WireFormat;
import io.wattbus.schemas.avro.Connector;
import io.wattbus.schemas.avro.Evse;
import io.wattbus.schemas.avro.EvseStatus;
import io.wattbus.schemas.avro.EvseStatusRecord;
import io.wattbus.schemas.avro.LocationRecord;
import io.wattbus.schemas.avro.OperatorRecord;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;

/** Operators, their locations and the status of their EVSEs, written as gateway and availability write them. */
final class RoamingNetwork implements AutoCloseable {

    static final int EVSES_OF_A_LOCATION = 2;

    private final KafkaProducer<byte[], byte[]> producer;
    private final Serializer<Object> serializer;

    @SuppressWarnings("unchecked") // named by the wire format; it writes whatever record it is given
    RoamingNetwork(String bootstrap, URI registry) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "linger.ms", 2),
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

    static String operator(int number) {
        return "FI*" + PartnerCrowd.code(number);
    }

    static String evseUid(int evse) {
        return "E" + evse;
    }

    void open(String operator) {
        send(
                Topics.OPERATORS,
                OperatorRecord.newBuilder()
                        .setOperatorId(operator)
                        .setName("Operator " + operator)
                        .setLegalEntity("Operator Ltd")
                        .setCurrency("EUR")
                        .setUpdatedAt(Instant.now())
                        .build());
    }

    /** The location {@code number} of {@code operator} with the next two EVSEs after those of the one before. */
    void settle(String operator, int number) {
        send(
                Topics.LOCATIONS,
                LocationRecord.newBuilder()
                        .setOperatorId(operator)
                        .setLocationId("LOC" + number)
                        .setName("Charging at number " + number)
                        .setAddress("Long Street " + number)
                        .setCity("Helsinki")
                        .setPostalCode("00100")
                        .setCountry("FIN")
                        .setLatitude("60.169900")
                        .setLongitude("24.938400")
                        .setTimeZone("Europe/Helsinki")
                        .setPublish(true)
                        .setFacilities(List.of("PARKING_LOT"))
                        .setEvses(IntStream.range(0, EVSES_OF_A_LOCATION)
                                .mapToObj(each -> evse(number * EVSES_OF_A_LOCATION + each, each))
                                .toList())
                        .setUpdatedAt(Instant.now())
                        .build());
    }

    /** An EVSE of {@code operator} is so, by the {@code sequence} of its station. */
    void change(String operator, int evse, EvseStatus status, long sequence) {
        send(
                Topics.EVSE_STATUS,
                EvseStatusRecord.newBuilder()
                        .setOperatorId(operator)
                        .setLocationId("LOC" + evse / EVSES_OF_A_LOCATION)
                        .setStationId("S" + evse)
                        .setEvseUid(evseUid(evse))
                        .setStatus(status)
                        .setStatusUpdatedAt(Instant.now())
                        .setStationSequence(sequence)
                        .build());
    }

    void flush() {
        producer.flush();
    }

    private static Evse evse(int evse, int within) {
        return Evse.newBuilder()
                .setEvseUid(evseUid(evse))
                .setEvseId("FI*WAT*E" + evse)
                .setStationId("S" + evse)
                .setEvseNumber(within + 1)
                .setPhysicalReference("P" + (within + 1))
                .setRemoved(false)
                .setConnectors(
                        List.of(new Connector(1, "IEC_62196_T2_COMBO", "CABLE", "DC", 920L, 400L, 150_000L, null)))
                .build();
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
