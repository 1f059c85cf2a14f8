package io.wattbus.gateway.authorization;

import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.station.ReportedTime;
import io.wattbus.gateway.station.StationEventPublisher;
import io.wattbus.schemas.avro.StationEventType;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Tells the other services whom a station asked about and what the answer was. */
@Component
public class AuthorizationPublisher {

    private final StationEventPublisher events;

    AuthorizationPublisher(StationEventPublisher events) {
        this.events = events;
    }

    void publish(ConnectedStation connected, Authorization authorization, Instant receivedAt) {
        StationEventType type = authorization.accepted()
                ? StationEventType.AUTHORIZATION_ACCEPTED
                : StationEventType.AUTHORIZATION_REFUSED;
        events.publish(events.draft(connected.station(), connected.version(), type, ReportedTime.noticed(receivedAt))
                .setIdToken(avro(authorization.token()))
                .setReason(
                        authorization.verdict() instanceof Verdict.Refused refused
                                ? refused.reason().name()
                                : null));
    }

    /** {@code token} as it stands in events. */
    public static io.wattbus.schemas.avro.IdToken avro(IdToken token) {
        return io.wattbus.schemas.avro.IdToken.newBuilder()
                .setUid(token.uid())
                .setType(
                        io.wattbus.schemas.avro.IdTokenType.valueOf(token.type().name()))
                .setIssuingParty(token.issuingParty().orElse(null))
                .setContractId(token.contractId().orElse(null))
                .build();
    }
}
