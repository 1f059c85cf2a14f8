package io.wattbus.search.testing;

import io.wattbus.schemas.avro.AuthorizationOutcome;
import io.wattbus.schemas.avro.ChargeDetailRecord;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.ChargingState;
import io.wattbus.schemas.avro.EndedBy;
import io.wattbus.schemas.avro.FraudAction;
import io.wattbus.schemas.avro.FraudDecision;
import io.wattbus.schemas.avro.FraudSubjectType;
import io.wattbus.schemas.avro.IdToken;
import io.wattbus.schemas.avro.IdTokenType;
import io.wattbus.schemas.avro.OcppVersion;
import io.wattbus.schemas.avro.Price;
import io.wattbus.schemas.avro.SessionEventType;
import io.wattbus.schemas.avro.StoppedReason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Operators and sessions to test with; each its own, so that tests can share one service. */
public final class Fixtures {

    public static final String TOKEN_UID = "04A2b9C1D2E380";
    public static final String CONTRACT_ID = "FI-WAT-C00000001-X";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Fixtures() {}

    /** An operator nobody else has. */
    public static String operator() {
        return "FI*" + Integer.toString(NUMBER.incrementAndGet() + 36 * 36, 36).toUpperCase(Locale.ROOT);
    }

    /** A station nobody else has; its number begins no part of any UUID, among which words are searched, too. */
    public static String station() {
        return "station-x" + NUMBER.incrementAndGet();
    }

    /** A session of {@code operator} that began ten minutes ago at a station of its own. */
    public static Session session(String operator) {
        return new Session(operator);
    }

    /** A session, told in events. */
    public static final class Session {

        public final UUID id = UUID.randomUUID();
        public final String operator;
        public String stationId = station();
        public String transactionId = "17";
        public String tokenUid = TOKEN_UID;
        public Instant startedAt = Instant.now().minus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.MILLIS);

        private Session(String operator) {
            this.operator = operator;
        }

        public Session at(String station) {
            stationId = station;
            return this;
        }

        public Session startedAt(Instant at) {
            startedAt = at;
            return this;
        }

        public Session with(String uid) {
            tokenUid = uid;
            return this;
        }

        public ChargingSessionEvent started() {
            return event(0, SessionEventType.STARTED, 0, Duration.ZERO).build();
        }

        public ChargingSessionEvent updated(long sequence, long energyMilliWh) {
            return event(sequence, SessionEventType.UPDATED, energyMilliWh, Duration.ofMinutes(sequence))
                    .build();
        }

        public ChargingSessionEvent ended(long sequence, long energyMilliWh) {
            return event(sequence, SessionEventType.ENDED, energyMilliWh, Duration.ofMinutes(sequence))
                    .setEndedBy(EndedBy.REPORTED)
                    .setStoppedReason(StoppedReason.LOCAL)
                    .build();
        }

        public ChargingSessionEvent.Builder event(
                long sequence, SessionEventType type, long energyMilliWh, Duration after) {
            Instant at = startedAt.plus(after);
            return ChargingSessionEvent.newBuilder()
                    .setEventId(UUID.nameUUIDFromBytes((id + "/" + sequence).getBytes(StandardCharsets.UTF_8)))
                    .setSessionId(id)
                    .setType(type)
                    .setSequence(sequence)
                    .setStationSequence(sequence)
                    .setLive(true)
                    .setOperatorId(operator)
                    .setLocationId("loc-1")
                    .setStationId(stationId)
                    .setEvseUid(stationId + "-1")
                    .setEvseNumber(1)
                    .setConnectorNumber(1)
                    .setTransactionId(transactionId)
                    .setIdToken(new IdToken(tokenUid, IdTokenType.ISO14443, "FI*WAT", CONTRACT_ID))
                    .setAuthorization(AuthorizationOutcome.ACCEPTED)
                    .setStartedAt(startedAt)
                    .setOccurredAt(at)
                    .setReceivedAt(at)
                    .setOffline(false)
                    .setClockSuspect(false)
                    .setEnergyMilliWh(energyMilliWh)
                    .setPowerW(7_000L)
                    .setChargingState(ChargingState.CHARGING)
                    .setOcppVersion(OcppVersion.OCPP_1_6)
                    .setVendor("Kempower")
                    .setModel("Satellite")
                    .setGatewayInstance("gateway-1");
        }

        /** That this session's bill is to wait, or whatever else is to be done about it. */
        public FraudDecision.Builder decision(FraudAction action) {
            return FraudDecision.newBuilder()
                    .setDecisionId(UUID.nameUUIDFromBytes((id + "/" + action).getBytes(StandardCharsets.UTF_8)))
                    .setAction(action)
                    .setSubjectType(FraudSubjectType.SESSION)
                    .setSubject(id.toString())
                    .setOperatorId(operator)
                    .setIdToken(new IdToken(tokenUid, IdTokenType.ISO14443, "FI*WAT", CONTRACT_ID))
                    .setSessionId(id)
                    .setStationId(stationId)
                    .setRule("IMPOSSIBLE_ENERGY")
                    .setReason("More energy than the connector can deliver.")
                    .setDecidedAt(startedAt.plusSeconds(540));
        }

        /** That the card of this session is to be refused. */
        public FraudDecision block() {
            return decision(FraudAction.BLOCK)
                    .setSubjectType(FraudSubjectType.ID_TOKEN)
                    .setSubject(operator + "/ISO14443/" + tokenUid)
                    .setSessionId(null)
                    .setStationId(null)
                    .setRule("CONCURRENT_USE")
                    .setReason("One token at two stations at once.")
                    .setValidUntil(startedAt.plusSeconds(3_600))
                    .build();
        }

        /** What this session costs. */
        public ChargeDetailRecord cdr(long energyMilliWh, String totalCost) {
            return ChargeDetailRecord.newBuilder()
                    .setCdrId(UUID.nameUUIDFromBytes((id + "/cdr").getBytes(StandardCharsets.UTF_8)))
                    .setRevision(0)
                    .setCredit(false)
                    .setOperatorId(operator)
                    .setLocationId("loc-1")
                    .setStationId(stationId)
                    .setEvseUid(stationId + "-1")
                    .setConnectorNumber(1)
                    .setSessionId(id)
                    .setSessionSequence(1)
                    .setIdToken(new IdToken(tokenUid, IdTokenType.ISO14443, "FI*WAT", CONTRACT_ID))
                    .setStartedAt(startedAt)
                    .setEndedAt(startedAt.plusSeconds(540))
                    .setEndedBy(EndedBy.REPORTED)
                    .setEnergyMilliWh(energyMilliWh)
                    .setTotalTimeMs(540_000)
                    .setCurrency("EUR")
                    .setTariffId("standard")
                    .setTariffVersion(1)
                    .setEngineVersion("1")
                    .setChargingPeriods(List.of())
                    .setTotalCost(new Price(totalCost, totalCost))
                    .setUnroundedTotalCost(new Price(totalCost, totalCost))
                    .setIssuedAt(startedAt.plusSeconds(541))
                    .build();
        }
    }
}
