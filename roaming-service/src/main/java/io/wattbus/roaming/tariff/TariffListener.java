package io.wattbus.roaming.tariff;

import io.wattbus.roaming.messaging.Batches;
import io.wattbus.roaming.messaging.EventMetrics;
import io.wattbus.roaming.party.PartyId;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.TariffAssignment;
import io.wattbus.schemas.avro.TariffRecord;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads {@code tariffs}. */
@Component
class TariffListener {

    private final Batches batches;
    private final Tariffs tariffs;
    private final EventMetrics metrics;

    TariffListener(Batches batches, Tariffs tariffs, EventMetrics metrics) {
        this.batches = batches;
        this.tariffs = tariffs;
        this.metrics = metrics;
    }

    @KafkaListener(
            id = "tariffs",
            idIsGroup = false,
            topics = "#{T(io.wattbus.schemas.Topics).TARIFFS.name()}",
            properties = "group.instance.id=${spring.kafka.consumer.properties.group.instance.id}-tariffs")
    void onRecords(List<ConsumerRecord<byte[], byte[]>> records) {
        batches.process(
                Topics.TARIFFS,
                records,
                told -> tariffs.apply(
                                told.stream().map(TariffListener::toTariff).toList())
                        .forEach(outcome -> metrics.count(Topics.TARIFFS, outcome)));
    }

    private static Tariff toTariff(TariffRecord told) {
        return new Tariff(
                new PartyId(told.getOperatorId()),
                told.getTariffId(),
                told.getVersions().stream()
                        .map(version -> new Tariff.Version(
                                version.getValidFrom(),
                                Optional.ofNullable(version.getValidUntil()),
                                Optional.ofNullable(version.getType())))
                        .toList(),
                told.getAppliesTo().stream()
                        .filter(assignment -> assignment.getContractId() == null && assignment.getTokenGroup() == null)
                        .map(TariffListener::toTarget)
                        .toList(),
                Optional.ofNullable(told.getWithdrawnAt()),
                told.getUpdatedAt());
    }

    private static Tariff.Target toTarget(TariffAssignment assignment) {
        return new Tariff.Target(
                Optional.ofNullable(assignment.getLocationId()),
                Optional.ofNullable(assignment.getEvseUid()),
                Optional.ofNullable(assignment.getConnectorNumber()),
                assignment.getPriority(),
                assignment.getAdHoc());
    }
}
