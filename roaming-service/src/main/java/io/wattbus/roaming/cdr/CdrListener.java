package io.wattbus.roaming.cdr;

import io.wattbus.roaming.location.ChargingPlace;
import io.wattbus.roaming.messaging.Batches;
import io.wattbus.roaming.messaging.EventMetrics;
import io.wattbus.roaming.messaging.Outcome;
import io.wattbus.roaming.party.IdToken;
import io.wattbus.roaming.party.PartyId;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ChargeDetailRecord;
import io.wattbus.schemas.avro.ChargingPeriod;
import io.wattbus.schemas.avro.Price;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads {@code charge-detail-records}, and takes those of the drivers of partners. */
@Component
class CdrListener {

    private final Batches batches;
    private final Cdrs cdrs;
    private final EventMetrics metrics;

    CdrListener(Batches batches, Cdrs cdrs, EventMetrics metrics) {
        this.batches = batches;
        this.cdrs = cdrs;
        this.metrics = metrics;
    }

    @KafkaListener(
            id = "charge-detail-records",
            idIsGroup = false,
            topics = "#{T(io.wattbus.schemas.Topics).CHARGE_DETAIL_RECORDS.name()}",
            properties =
                    "group.instance.id=${spring.kafka.consumer.properties.group.instance.id}-charge-detail-records")
    void onRecords(List<ConsumerRecord<byte[], byte[]>> records) {
        batches.process(Topics.CHARGE_DETAIL_RECORDS, records, this::apply);
    }

    private void apply(List<ChargeDetailRecord> records) {
        List<Cdr> issued = new ArrayList<>();
        for (ChargeDetailRecord record : records) {
            roaming(record).ifPresent(token -> issued.add(toCdr(record, token)));
        }
        List<Outcome> outcomes = cdrs.apply(issued);
        for (int i = 0; i < issued.size(); i++) {
            metrics.count(Topics.CHARGE_DETAIL_RECORDS, outcomes.get(i));
            if (outcomes.get(i) == Outcome.APPLIED) {
                metrics.stored(Topics.CHARGE_DETAIL_RECORDS, issued.get(i).issuedAt());
            }
        }
        for (int i = issued.size(); i < records.size(); i++) {
            metrics.count(Topics.CHARGE_DETAIL_RECORDS, Outcome.IGNORED);
        }
    }

    /** Who charged, if that was the driver of another party. */
    private static Optional<IdToken> roaming(ChargeDetailRecord record) {
        return Optional.ofNullable(record.getIdToken())
                .flatMap(token -> Optional.ofNullable(token.getIssuingParty())
                        .filter(party -> !party.equalsIgnoreCase(record.getOperatorId()))
                        .flatMap(PartyId::parse)
                        .map(party -> new IdToken(
                                token.getUid(),
                                token.getType().name(),
                                party,
                                Optional.ofNullable(token.getContractId()))));
    }

    private static Cdr toCdr(ChargeDetailRecord record, IdToken token) {
        return new Cdr(
                record.getCdrId(),
                record.getRevision(),
                Optional.ofNullable(record.getCreditReferenceId()).filter(original -> record.getCredit()),
                new PartyId(record.getOperatorId()),
                token,
                Optional.ofNullable(record.getAuthorizationReference()),
                record.getSessionId(),
                record.getSessionSequence(),
                record.getLocationId(),
                record.getEvseUid(),
                record.getConnectorNumber(),
                toPlace(record),
                record.getStartedAt(),
                record.getEndedAt(),
                record.getEnergyMilliWh(),
                Duration.ofMillis(record.getTotalTimeMs()),
                record.getCurrency(),
                record.getTariffId(),
                record.getChargingPeriods().stream().map(CdrListener::toPeriod).toList(),
                toCost(record.getTotalCost()),
                optionalCost(record.getTotalFixedCost()),
                optionalCost(record.getTotalEnergyCost()),
                optionalCost(record.getTotalTimeCost()),
                Optional.of(toDetails(record)),
                record.getIssuedAt(),
                record.getIssuedAt());
    }

    /** What billing knew of it, for where the location is not known here. */
    private static Optional<ChargingPlace> toPlace(ChargeDetailRecord record) {
        return Optional.ofNullable(record.getLocation())
                .filter(known -> known.getConnectorStandard() != null)
                .map(known -> new ChargingPlace(
                        record.getLocationId(),
                        Optional.ofNullable(known.getName()),
                        known.getAddress(),
                        known.getCity(),
                        Optional.ofNullable(known.getPostalCode()),
                        known.getCountry(),
                        known.getLatitude(),
                        known.getLongitude(),
                        record.getEvseUid(),
                        Optional.ofNullable(known.getEvseId()),
                        record.getConnectorNumber(),
                        known.getConnectorStandard(),
                        known.getConnectorFormat(),
                        known.getConnectorPowerType()));
    }

    private static CdrDetails toDetails(ChargeDetailRecord record) {
        return new CdrDetails(
                Optional.ofNullable(record.getAuthMethod()),
                Duration.ofMillis(record.getTotalParkingTimeMs()),
                optionalCost(record.getTotalParkingCost()),
                optionalCost(record.getTotalReservationCost()),
                Optional.ofNullable(record.getRemark()),
                record.getSignedMeterData().stream()
                        .map(reading -> new CdrDetails.SignedReading(
                                reading.getValue(),
                                Optional.ofNullable(reading.getContext()),
                                Optional.ofNullable(reading.getEncoding()),
                                Optional.ofNullable(reading.getPublicKey())))
                        .toList(),
                record.getTariffs());
    }

    private static Period toPeriod(ChargingPeriod period) {
        return new Period(
                period.getStartedAt(),
                period.getDimensions().stream()
                        .map(dimension ->
                                new Period.Measure(dimension.getType().name(), new BigDecimal(dimension.getVolume())))
                        .toList());
    }

    private static Optional<Cost> optionalCost(@Nullable Price price) {
        return Optional.ofNullable(price).map(CdrListener::toCost);
    }

    private static Cost toCost(Price price) {
        return new Cost(
                new BigDecimal(price.getExclVat()),
                Optional.ofNullable(price.getInclVat()).map(BigDecimal::new));
    }
}
