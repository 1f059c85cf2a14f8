package io.wattbus.gateway.authorization;

import io.wattbus.gateway.inbox.RecordReader;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.AuthorizationResult;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads {@code authorization-results}. Each replica reads all of them: any may hold the station that waits. */
@Component
class AuthorizationResultListener {

    private final RecordReader reader;
    private final TokenParties parties;

    AuthorizationResultListener(RecordReader reader, TokenParties parties) {
        this.reader = reader;
        this.parties = parties;
    }

    @KafkaListener(
            id = "authorization-results",
            groupId = "${spring.kafka.consumer.group-id}-answers-#{@gatewayRun.instance()}",
            topics = "#{T(io.wattbus.schemas.Topics).AUTHORIZATION_RESULTS.name()}",
            properties = "auto.offset.reset=latest")
    void onRecord(ConsumerRecord<byte[], byte[]> record) {
        AuthorizationResult result = reader.read(Topics.AUTHORIZATION_RESULTS, record);
        parties.answered(result.getRequestId(), result.getOperatorId(), result.getStationId(), reply(result));
    }

    private static PartyReply reply(AuthorizationResult result) {
        return switch (result.getAnswer()) {
            case ALLOWED -> new PartyReply.Allowed(Optional.ofNullable(result.getAuthorizationReference()));
            case BLOCKED -> refused(Verdict.Reason.BLOCKED);
            case EXPIRED -> refused(Verdict.Reason.EXPIRED);
            case NO_CREDIT, NOT_ALLOWED -> refused(Verdict.Reason.INVALID);
            case UNKNOWN -> new PartyReply.Silent();
        };
    }

    private static PartyReply refused(Verdict.Reason reason) {
        return new PartyReply.Refused(reason);
    }
}
