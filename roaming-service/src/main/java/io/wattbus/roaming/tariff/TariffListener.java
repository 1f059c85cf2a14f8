package io.wattbus.roaming.tariff;

import io.wattbus.roaming.messaging.Batches;
import io.wattbus.roaming.messaging.EventMetrics;
import io.wattbus.roaming.party.PartyId;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.EnergyMix;
import io.wattbus.schemas.avro.Price;
import io.wattbus.schemas.avro.PriceComponent;
import io.wattbus.schemas.avro.TariffAssignment;
import io.wattbus.schemas.avro.TariffElement;
import io.wattbus.schemas.avro.TariffRecord;
import io.wattbus.schemas.avro.TariffRestrictions;
import io.wattbus.schemas.avro.TariffVersion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Reads {@code tariffs}; from the beginning as long as some are kept in part. */
@Component
class TariffListener implements ConsumerSeekAware {

    private final Batches batches;
    private final Tariffs tariffs;
    private final TariffRepository known;
    private final EventMetrics metrics;

    TariffListener(Batches batches, Tariffs tariffs, TariffRepository known, EventMetrics metrics) {
        this.batches = batches;
        this.tariffs = tariffs;
        this.known = known;
        this.metrics = metrics;
    }

    @Override
    public void onPartitionsAssigned(Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        if (mayBeKeptInPart()) {
            callback.seekToBeginning(assignments.keySet());
        }
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

    /** Reading it all again harms nothing, so without the database it is done. */
    private boolean mayBeKeptInPart() {
        try {
            return known.hasParts();
        } catch (DataAccessException | TransactionException away) {
            return true;
        }
    }

    private static Tariff toTariff(TariffRecord told) {
        return new Tariff(
                new PartyId(told.getOperatorId()),
                told.getTariffId(),
                told.getVersions().stream().map(TariffListener::toVersion).toList(),
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

    private static Tariff.Version toVersion(TariffVersion version) {
        return new Tariff.Version(
                version.getValidFrom(),
                Optional.ofNullable(version.getValidUntil()),
                Optional.ofNullable(version.getType()),
                Optional.of(toTerms(version)));
    }

    private static Terms toTerms(TariffVersion version) {
        return new Terms(
                version.getCurrency(),
                version.getElements().stream().map(TariffListener::toElement).toList(),
                Optional.ofNullable(version.getMinPrice()).map(TariffListener::toLimit),
                Optional.ofNullable(version.getMaxPrice()).map(TariffListener::toLimit),
                version.getAltText().stream()
                        .map(text -> new Terms.Text(text.getLanguage(), text.getText()))
                        .toList(),
                Optional.ofNullable(version.getAltUrl()),
                Optional.ofNullable(version.getEnergyMix()).map(TariffListener::toMix));
    }

    private static Terms.Element toElement(TariffElement element) {
        return new Terms.Element(
                element.getPriceComponents().stream()
                        .map(TariffListener::toComponent)
                        .toList(),
                Optional.ofNullable(element.getRestrictions()).map(TariffListener::toRestrictions));
    }

    private static Terms.Component toComponent(PriceComponent component) {
        return new Terms.Component(
                component.getType().name(),
                new BigDecimal(component.getPrice()),
                decimal(component.getVat()),
                component.getStepSize());
    }

    private static Terms.Restrictions toRestrictions(TariffRestrictions told) {
        return new Terms.Restrictions(
                Optional.ofNullable(told.getStartTime()),
                Optional.ofNullable(told.getEndTime()),
                Optional.ofNullable(told.getStartDate()),
                Optional.ofNullable(told.getEndDate()),
                decimal(told.getMinKwh()),
                decimal(told.getMaxKwh()),
                decimal(told.getMinCurrent()),
                decimal(told.getMaxCurrent()),
                decimal(told.getMinPower()),
                decimal(told.getMaxPower()),
                Optional.ofNullable(told.getMinDuration()),
                Optional.ofNullable(told.getMaxDuration()),
                told.getDayOfWeek(),
                Optional.ofNullable(told.getReservation()));
    }

    private static Terms.Limit toLimit(Price price) {
        return new Terms.Limit(new BigDecimal(price.getExclVat()), decimal(price.getInclVat()));
    }

    private static Terms.EnergyMix toMix(EnergyMix mix) {
        return new Terms.EnergyMix(
                mix.getGreenEnergy(),
                mix.getSources().stream()
                        .map(source -> new Terms.Source(source.getSource(), new BigDecimal(source.getPercentage())))
                        .toList(),
                mix.getImpacts().stream()
                        .map(impact -> new Terms.Impact(impact.getCategory(), new BigDecimal(impact.getAmount())))
                        .toList(),
                Optional.ofNullable(mix.getSupplierName()),
                Optional.ofNullable(mix.getProductName()));
    }

    private static Optional<BigDecimal> decimal(@Nullable String text) {
        return Optional.ofNullable(text).map(BigDecimal::new);
    }
}
