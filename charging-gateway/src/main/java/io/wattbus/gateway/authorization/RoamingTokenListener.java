package io.wattbus.gateway.authorization;

import io.micrometer.core.instrument.MeterRegistry;
import io.wattbus.gateway.inbox.RecordReader;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.RoamingTokenRecord;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads {@code roaming-tokens}; a record without a value takes the token of its key away. */
@Component
class RoamingTokenListener {

    private static final Pattern KEY = Pattern.compile("([^/]+)/([^/]+)/(.+)", Pattern.DOTALL);

    private final RecordReader reader;
    private final RoamingTokenRepository tokens;
    private final MeterRegistry meters;

    RoamingTokenListener(RecordReader reader, RoamingTokenRepository tokens, MeterRegistry meters) {
        this.reader = reader;
        this.tokens = tokens;
        this.meters = meters;
    }

    @KafkaListener(
            id = "roaming-tokens",
            groupId = "${spring.kafka.consumer.group-id}-roaming-tokens",
            topics = "#{T(io.wattbus.schemas.Topics).ROAMING_TOKENS.name()}")
    void onRecord(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            tokens.remove(named(new String(record.key(), StandardCharsets.UTF_8)));
        } else {
            tokens.save(token(reader.read(Topics.ROAMING_TOKENS, record)));
        }
        meters.counter("wattbus.events", "topic", record.topic(), "outcome", "applied")
                .increment();
    }

    private static RoamingToken.Id named(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            throw new IllegalArgumentException("The key is no token");
        }
        return new RoamingToken.Id(parts.group(1), IdTokenType.valueOf(parts.group(2)), parts.group(3));
    }

    private static RoamingToken token(RoamingTokenRecord told) {
        if (Surrogate.isReserved(told.getUid())) {
            throw new IllegalArgumentException("The uid has the form of a surrogate");
        }
        return new RoamingToken(
                new RoamingToken.Id(
                        told.getPartyId(), IdTokenType.valueOf(told.getType().name()), told.getUid()),
                Optional.ofNullable(told.getContractId()),
                Optional.ofNullable(told.getGroupId()),
                switch (told.getStatus()) {
                    case ACCEPTED -> IdTokenDocument.Status.ACCEPTED;
                    case EXPIRED -> IdTokenDocument.Status.EXPIRED;
                    case BLOCKED, UNKNOWN -> IdTokenDocument.Status.BLOCKED;
                },
                switch (told.getWhitelist()) {
                    case ALWAYS -> IdTokenDocument.Whitelist.ALWAYS;
                    case ALLOWED -> IdTokenDocument.Whitelist.ALLOWED;
                    case ALLOWED_OFFLINE -> IdTokenDocument.Whitelist.ALLOWED_OFFLINE;
                    case NEVER, UNKNOWN -> IdTokenDocument.Whitelist.NEVER;
                },
                told.getUpdatedAt());
    }
}
