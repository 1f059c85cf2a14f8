package io.wattbus.localplatform.reconcile;

import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.IdToken;
import io.wattbus.schemas.avro.SessionEventType;
import java.util.Optional;
import java.util.UUID;

/**
 * A session as its newest event tells it.
 *
 * @param roamingParty the party whose driver it is, if that is not the operator
 */
record SessionFacts(
        UUID sessionId,
        String operatorId,
        String stationId,
        String evseUid,
        long sequence,
        boolean ended,
        long energyMilliWh,
        Optional<String> roamingParty) {

    private static final long MILLI = 1_000;

    static SessionFacts of(ChargingSessionEvent event) {
        return new SessionFacts(
                event.getSessionId(),
                event.getOperatorId(),
                event.getStationId(),
                event.getEvseUid(),
                event.getSequence(),
                event.getType() == SessionEventType.ENDED,
                event.getEnergyMilliWh(),
                Optional.ofNullable(event.getIdToken())
                        .map(IdToken::getIssuingParty)
                        .filter(party -> !party.equals(event.getOperatorId())));
    }

    SessionFacts newerOf(SessionFacts other) {
        return other.sequence > sequence ? other : this;
    }

    /** As the services' APIs show it: rounded half up. */
    long energyWh() {
        return (energyMilliWh + MILLI / 2) / MILLI;
    }

    String subject() {
        return "session " + sessionId;
    }
}
