package io.wattbus.roaming.authorization;

import io.wattbus.roaming.messaging.RecordWriter;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.AuthorizationAnswer;
import io.wattbus.schemas.avro.AuthorizationResult;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;

/**
 * Writes {@code authorization-results}, straight to Kafka: a driver waits, and an answer that Kafka does not take is worth no
 * more than one that comes too late.
 */
@Component
class AuthorizationResultPublisher {

    private final KafkaOperations<byte[], byte[]> kafka;
    private final RecordWriter writer;
    private final Clock clock;

    AuthorizationResultPublisher(KafkaOperations<byte[], byte[]> kafka, RecordWriter writer, Clock clock) {
        this.kafka = kafka;
        this.writer = writer;
        this.clock = clock;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nothing is left to be done about what Kafka does not take
    void publish(Question question, PartnerSays said) {
        AuthorizationResult result = AuthorizationResult.newBuilder()
                .setRequestId(question.requestId())
                .setOperatorId(question.operatorId().value())
                .setStationId(question.stationId())
                .setAnswer(answer(said))
                .setAuthorizationReference(
                        said instanceof PartnerSays.Allowed(var reference) ? reference.orElse(null) : null)
                .setAnsweredAt(clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .build();
        kafka.send(
                Topics.AUTHORIZATION_RESULTS.name(),
                Topics.AUTHORIZATION_RESULTS.key(result).getBytes(StandardCharsets.UTF_8),
                writer.write(Topics.AUTHORIZATION_RESULTS, result));
    }

    private static AuthorizationAnswer answer(PartnerSays said) {
        return switch (said) {
            case PartnerSays.Allowed _ -> AuthorizationAnswer.ALLOWED;
            case PartnerSays.Refused(PartnerSays.Reason reason) ->
                switch (reason) {
                    case BLOCKED -> AuthorizationAnswer.BLOCKED;
                    case EXPIRED -> AuthorizationAnswer.EXPIRED;
                    case NO_CREDIT -> AuthorizationAnswer.NO_CREDIT;
                    case NOT_ALLOWED -> AuthorizationAnswer.NOT_ALLOWED;
                };
            case PartnerSays.Nothing _ -> AuthorizationAnswer.UNKNOWN;
        };
    }
}
