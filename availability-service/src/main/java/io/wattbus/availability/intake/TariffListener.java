package io.wattbus.availability.intake;

import io.wattbus.availability.messaging.RecordReader;
import io.wattbus.availability.tariff.Assignment;
import io.wattbus.availability.tariff.Tariff;
import io.wattbus.availability.tariff.TariffKey;
import io.wattbus.availability.tariff.TariffStore.Change;
import io.wattbus.availability.tariff.TariffVersion;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.TariffAssignment;
import io.wattbus.schemas.avro.TariffRecord;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** Reads {@code tariffs}. What holds for a contract or a group only is nobody else's business and goes no further. */
@Component
class TariffListener implements TopicReader {

    private final RecordReader reader;

    TariffListener(RecordReader reader) {
        this.reader = reader;
    }

    @Override
    public String topic() {
        return Topics.TARIFFS.name();
    }

    @Override
    public Intake read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return TariffPartsListener.gone(record, false);
        }
        TariffRecord tariff = reader.read(Topics.TARIFFS, record);
        return new Intake.OfTariff(new Change.Put(new Tariff(
                record.offset(),
                new TariffKey(tariff.getOperatorId(), tariff.getTariffId(), false),
                false,
                tariff.getVersions().stream()
                        .map(version -> version(version, Optional.ofNullable(tariff.getWithdrawnAt())))
                        .toList(),
                tariff.getAppliesTo().stream()
                        .filter(assignment -> assignment.getContractId() == null && assignment.getTokenGroup() == null)
                        .map(TariffListener::assignment)
                        .toList())));
    }

    /** None holds for longer than the tariff itself. */
    private static TariffVersion version(io.wattbus.schemas.avro.TariffVersion version, Optional<Instant> withdrawnAt) {
        return new TariffVersion(
                version.getValidFrom(),
                Stream.concat(Optional.ofNullable(version.getValidUntil()).stream(), withdrawnAt.stream())
                        .min(Comparator.naturalOrder()),
                version.getCurrency(),
                version.getElements().stream().map(TariffPartsListener::element).toList(),
                TariffPartsListener.limit(version.getMinPrice()),
                TariffPartsListener.limit(version.getMaxPrice()));
    }

    private static Assignment assignment(TariffAssignment assignment) {
        return new Assignment(
                Optional.ofNullable(assignment.getLocationId()),
                Optional.ofNullable(assignment.getEvseUid()),
                Optional.ofNullable(assignment.getConnectorNumber()),
                assignment.getAdHoc(),
                assignment.getPriority());
    }
}
