package io.wattbus.gateway.transaction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.wattbus.gateway.outbox.WireEncoder;
import io.wattbus.gateway.registry.EvseConnector;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.station.GatewayRun;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.MeterValue;
import io.wattbus.schemas.avro.MeterValuesEvent;
import io.wattbus.schemas.avro.SampledValue;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Sends every raw sample straight to Kafka. Samples are many and only of interest while they are new: what can not be
 * sent at once is dropped and counted, and no station waits for it.
 */
@Component
class MeterValuesPublisher {

    private final Producer<String, byte[]> producer;
    private final WireEncoder encoder;
    private final GatewayRun run;
    private final Counter sent;
    private final Counter dropped;

    MeterValuesPublisher(MeterValuesProducer producer, WireEncoder encoder, GatewayRun run, MeterRegistry registry) {
        this.producer = producer.get();
        this.encoder = encoder;
        this.run = run;
        this.sent = registry.counter("wattbus.meter.values.sent");
        this.dropped = registry.counter("wattbus.meter.values.dropped");
    }

    void publish(
            ConnectedStation connected, MeterReport report, List<TimedReading> readings, Optional<UUID> sessionId) {
        Station station = connected.station();
        MeterValuesEvent.Builder event = MeterValuesEvent.newBuilder()
                .setOperatorId(station.operatorId().value())
                .setLocationId(station.locationId().value())
                .setStationId(station.id().value())
                .setTransactionId(report.transactionId().map(String::valueOf).orElse(null))
                .setSessionId(sessionId.orElse(null))
                .setReceivedAt(report.receivedAt())
                .setMeterValues(
                        readings.stream().map(MeterValuesPublisher::value).toList())
                .setGatewayInstance(run.instance());
        where(event, station, report.connectorNumber());
        send(event.build());
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback counts what becomes of it
    private void send(MeterValuesEvent event) {
        try {
            ProducerRecord<String, byte[]> next = new ProducerRecord<>(
                    Topics.METER_VALUES.name(),
                    Topics.METER_VALUES.key(event),
                    encoder.encode(Topics.METER_VALUES, event));
            producer.send(next, (metadata, failure) -> (failure == null ? sent : dropped).increment());
        } catch (KafkaException | DataAccessException e) {
            dropped.increment();
        }
    }

    private static void where(MeterValuesEvent.Builder event, Station station, int connectorNumber) {
        Optional<EvseConnector> connector =
                Optional.of(connectorNumber).filter(number -> number > 0).map(station::connectorOrUnregistered);
        event.setEvseUid(connector.map(it -> it.evseUid().value()).orElse(null))
                .setEvseNumber(connector.map(EvseConnector::evseNumber).orElse(0))
                .setConnectorNumber(
                        connector.map(EvseConnector::connectorNumber).orElse(0));
    }

    private static MeterValue value(TimedReading reading) {
        return MeterValue.newBuilder()
                .setSampledAt(reading.time().occurredAt())
                .setClockSuspect(reading.time().clockSuspect())
                .setSampledValues(reading.raw().values().stream()
                        .map(MeterValuesPublisher::sample)
                        .toList())
                .build();
    }

    private static SampledValue sample(io.wattbus.gateway.meter.SampledValue sample) {
        return SampledValue.newBuilder()
                .setValue(sample.value())
                .setContext(sample.context())
                .setFormat(sample.format())
                .setMeasurand(sample.measurand())
                .setPhase(sample.phase())
                .setLocation(sample.location())
                .setUnit(sample.unit())
                .build();
    }
}
