package io.wattbus.roaming.authorization;

import io.wattbus.roaming.messaging.Batches;
import io.wattbus.roaming.party.IdToken;
import io.wattbus.roaming.party.PartyId;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.AuthorizationRequest;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads {@code authorization-requests}. What is asked never keeps the next from being read. */
@Component
class AuthorizationRequestListener {

    private final Batches batches;
    private final Authorizations authorizations;

    AuthorizationRequestListener(Batches batches, Authorizations authorizations) {
        this.batches = batches;
        this.authorizations = authorizations;
    }

    @KafkaListener(
            id = "authorization-requests",
            idIsGroup = false,
            topics = "#{T(io.wattbus.schemas.Topics).AUTHORIZATION_REQUESTS.name()}",
            properties =
                    "group.instance.id=${spring.kafka.consumer.properties.group.instance.id}-authorization-requests")
    void onRecords(List<ConsumerRecord<byte[], byte[]>> records) {
        batches.process(
                Topics.AUTHORIZATION_REQUESTS,
                records,
                asked -> asked.stream()
                        .map(AuthorizationRequestListener::question)
                        .forEach(authorizations::begin));
    }

    private static Question question(AuthorizationRequest request) {
        PartyId operator = new PartyId(request.getOperatorId());
        return new Question(
                request.getRequestId(),
                operator,
                request.getLocationId(),
                request.getStationId(),
                Optional.ofNullable(request.getEvseUid()),
                new IdToken(
                        request.getIdToken().getUid(),
                        request.getIdToken().getType().name(),
                        Optional.ofNullable(request.getIdToken().getIssuingParty())
                                .flatMap(PartyId::parse)
                                .orElse(operator),
                        Optional.ofNullable(request.getIdToken().getContractId())),
                request.getAnswerBy());
    }
}
