package io.wattbus.search.cdr;

import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ChargeDetailRecord;
import io.wattbus.schemas.avro.IdToken;
import io.wattbus.search.energy.Energy;
import io.wattbus.search.indexing.Entry;
import io.wattbus.search.indexing.Indexing;
import io.wattbus.search.privacy.TokenHash;
import io.wattbus.search.tenant.OperatorId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads {@code charge-detail-records}. */
@Component
class CdrListener {

    private final Indexing indexing;
    private final TokenHash hash;

    CdrListener(Indexing indexing, TokenHash hash) {
        this.indexing = indexing;
        this.hash = hash;
    }

    @KafkaListener(
            id = "charge-detail-records",
            groupId = "#{@consumerGroup.name()}",
            topics = "#{T(io.wattbus.schemas.Topics).CHARGE_DETAIL_RECORDS.name()}",
            concurrency = "1",
            properties = "group.instance.id=${spring.kafka.consumer.properties.group.instance.id}-cdrs")
    void onRecords(List<ConsumerRecord<byte[], byte[]>> records) {
        indexing.index(
                Topics.CHARGE_DETAIL_RECORDS,
                records,
                cdr -> Entry.of(document(cdr, hash).write(), cdr.getIssuedAt()));
    }

    static CdrDocument document(ChargeDetailRecord cdr, TokenHash hash) {
        Optional<IdToken> token = Optional.ofNullable(cdr.getIdToken());
        return new CdrDocument(
                cdr(cdr, token),
                cdr.getEnergyMilliWh(),
                token.map(it -> hash.of(it.getUid())),
                token.map(IdToken::getContractId).map(hash::of));
    }

    private static Cdr cdr(ChargeDetailRecord cdr, Optional<IdToken> token) {
        return new Cdr(
                cdr.getCdrId(),
                cdr.getRevision(),
                cdr.getCredit(),
                Optional.ofNullable(cdr.getCreditReferenceId()),
                cdr.getSessionId(),
                cdr.getSessionSequence(),
                new OperatorId(cdr.getOperatorId()).value(),
                cdr.getLocationId(),
                cdr.getStationId(),
                cdr.getEvseUid(),
                cdr.getConnectorNumber(),
                token.map(it -> it.getType().name()),
                token.map(IdToken::getIssuingParty),
                cdr.getStartedAt(),
                cdr.getEndedAt(),
                cdr.getIssuedAt(),
                Energy.toWattHours(cdr.getEnergyMilliWh()),
                Duration.ofMillis(cdr.getTotalTimeMs()).toSeconds(),
                cdr.getTariffId(),
                cdr.getTariffVersion(),
                cdr.getCurrency(),
                cdr.getTotalCost().getExclVat(),
                Optional.ofNullable(cdr.getTotalCost().getInclVat()));
    }
}
