package io.wattbus.availability.intake;

import io.wattbus.availability.messaging.RecordReader;
import io.wattbus.availability.tariff.Tariff;
import io.wattbus.availability.tariff.TariffKey;
import io.wattbus.availability.tariff.TariffStore.Change;
import io.wattbus.availability.tariff.TariffVersion;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.PartnerTariffRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** Reads {@code partner-tariffs}. A tariff of a charging profile is for who has chosen that, and goes no further. */
@Component
class PartnerTariffListener implements TopicReader {

    private static final String AD_HOC = "AD_HOC_PAYMENT";
    private static final Set<String> FOR_THE_PUBLIC = Set.of(AD_HOC, "REGULAR");

    private final RecordReader reader;

    PartnerTariffListener(RecordReader reader) {
        this.reader = reader;
    }

    @Override
    public String topic() {
        return Topics.PARTNER_TARIFFS.name();
    }

    @Override
    public Intake read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return TariffPartsListener.gone(record, true);
        }
        PartnerTariffRecord tariff = reader.read(Topics.PARTNER_TARIFFS, record);
        TariffKey key = new TariffKey(tariff.getPartyId(), tariff.getTariffId(), true);
        boolean isPublic = tariff.getType() == null || FOR_THE_PUBLIC.contains(tariff.getType());
        return new Intake.OfTariff(
                isPublic
                        ? new Change.Put(new Tariff(
                                record.offset(),
                                key,
                                AD_HOC.equals(tariff.getType()),
                                List.of(version(tariff)),
                                List.of()))
                        : new Change.Remove(key));
    }

    private static TariffVersion version(PartnerTariffRecord tariff) {
        return new TariffVersion(
                Optional.ofNullable(tariff.getValidFrom()).orElse(Instant.EPOCH),
                Optional.ofNullable(tariff.getValidUntil()),
                tariff.getCurrency(),
                tariff.getElements().stream().map(TariffPartsListener::element).toList(),
                TariffPartsListener.limit(tariff.getMinPrice()),
                TariffPartsListener.limit(tariff.getMaxPrice()));
    }
}
