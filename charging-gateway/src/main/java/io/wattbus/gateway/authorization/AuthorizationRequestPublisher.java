package io.wattbus.gateway.authorization;

import io.wattbus.gateway.outbox.WireEncoder;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.station.GatewayRun;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.AuthorizationRequest;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Sends requests straight to Kafka: a driver waits, and behind the outbox of a busy station, or of one that Kafka was away
 * from, the question would be older than its deadline. One that is lost is worth no more than one that nobody answers.
 */
@Component
class AuthorizationRequestPublisher {

    private final Producer<String, byte[]> producer;
    private final WireEncoder encoder;
    private final GatewayRun run;
    private final AuthorizationMetrics metrics;

    AuthorizationRequestPublisher(
            AuthorizationRequestProducer producer, WireEncoder encoder, GatewayRun run, AuthorizationMetrics metrics) {
        this.producer = producer.get();
        this.encoder = encoder;
        this.run = run;
        this.metrics = metrics;
    }

    /** @param connectorNumber 0 if the station did not tell it */
    record Question(
            UUID requestId, Station station, int connectorNumber, IdToken token, Instant at, Instant answerBy) {}

    /** @param unsent called, perhaps by another thread, if Kafka does not take it */
    @SuppressWarnings("FutureReturnValueIgnored") // the callback tells what becomes of it
    void publish(Question question, Runnable unsent) {
        AuthorizationRequest request = request(question);
        try {
            ProducerRecord<String, byte[]> next = new ProducerRecord<>(
                    Topics.AUTHORIZATION_REQUESTS.name(),
                    Topics.AUTHORIZATION_REQUESTS.key(request),
                    encoder.encode(Topics.AUTHORIZATION_REQUESTS, request));
            producer.send(next, (metadata, failure) -> {
                if (failure != null) {
                    dropped(unsent);
                }
            });
        } catch (KafkaException | DataAccessException e) {
            dropped(unsent);
        }
    }

    private void dropped(Runnable unsent) {
        metrics.requestDropped();
        unsent.run();
    }

    private AuthorizationRequest request(Question question) {
        Station station = question.station();
        return AuthorizationRequest.newBuilder()
                .setRequestId(question.requestId())
                .setOperatorId(station.operatorId().value())
                .setLocationId(station.locationId().value())
                .setStationId(station.id().value())
                .setEvseUid(station.connector(question.connectorNumber())
                        .map(connector -> connector.evseUid().value())
                        .orElse(null))
                .setIdToken(AuthorizationPublisher.avro(question.token()))
                .setRequestedAt(question.at())
                .setAnswerBy(question.answerBy())
                .setGatewayInstance(run.instance())
                .build();
    }
}
