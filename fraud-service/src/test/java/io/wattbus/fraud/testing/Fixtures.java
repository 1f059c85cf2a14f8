package io.wattbus.fraud.testing;

import io.wattbus.schemas.avro.AuthorizationOutcome;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.ChargingState;
import io.wattbus.schemas.avro.Connector;
import io.wattbus.schemas.avro.EndedBy;
import io.wattbus.schemas.avro.Evse;
import io.wattbus.schemas.avro.IdToken;
import io.wattbus.schemas.avro.IdTokenType;
import io.wattbus.schemas.avro.LocationRecord;
import io.wattbus.schemas.avro.OcppVersion;
import io.wattbus.schemas.avro.SessionEventType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Operators, tokens and sessions to test with; each its own, so that tests can share one service. */
public final class Fixtures {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Fixtures() {}

    /** An operator nobody else has. */
    public static String operator() {
        return "FI*" + Integer.toString(NUMBER.incrementAndGet() + 36 * 36, 36).toUpperCase(Locale.ROOT);
    }

    /** A uid nobody else has. */
    public static String uid() {
        return "04A2B9C1D2%04X".formatted(NUMBER.incrementAndGet());
    }

    /** A session of {@code operator} with the token {@code uid} that began ten minutes ago at a station of its own. */
    public static Session session(String operator, String uid) {
        return new Session(operator, uid);
    }

    /** The location of {@code session}, whose connector delivers so much. */
    public static LocationRecord location(Session session, long maxPowerW) {
        Connector connector = new Connector(1, "IEC_62196_T2", "SOCKET", "AC_3_PHASE", 230L, 32L, maxPowerW, null);
        return LocationRecord.newBuilder()
                .setOperatorId(session.operator)
                .setLocationId("loc-" + session.stationId)
                .setAddress("Laukontori 1")
                .setCity("Tampere")
                .setCountry("FIN")
                .setLatitude("61.5")
                .setLongitude("23.8")
                .setTimeZone("Europe/Helsinki")
                .setPublish(true)
                .setEvses(List.of(Evse.newBuilder()
                        .setEvseUid(session.stationId + "-1")
                        .setStationId(session.stationId)
                        .setEvseNumber(1)
                        .setRemoved(false)
                        .setConnectors(List.of(connector))
                        .build()))
                .setUpdatedAt(Instant.EPOCH)
                .build();
    }

    /** A session, told in events. */
    public static final class Session {

        public final UUID id = UUID.randomUUID();
        public final String operator;
        public final String uid;
        public String stationId = "station-" + NUMBER.incrementAndGet();
        public Instant startedAt = Instant.now().minus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.MILLIS);

        private Session(String operator, String uid) {
            this.operator = operator;
            this.uid = uid;
        }

        /** The same session, begun {@code later} than usual. */
        public Session begun(Duration later) {
            startedAt = startedAt.plus(later);
            return this;
        }

        public ChargingSessionEvent started() {
            return event(0, SessionEventType.STARTED, 0, Duration.ZERO).build();
        }

        public ChargingSessionEvent updated(long sequence, long energyWh, Duration after) {
            return event(sequence, SessionEventType.UPDATED, energyWh, after).build();
        }

        public ChargingSessionEvent ended(long sequence, long energyWh, Duration after) {
            return event(sequence, SessionEventType.ENDED, energyWh, after)
                    .setEndedBy(EndedBy.REPORTED)
                    .build();
        }

        public ChargingSessionEvent.Builder event(long sequence, SessionEventType type, long energyWh, Duration after) {
            Instant at = startedAt.plus(after);
            return ChargingSessionEvent.newBuilder()
                    .setEventId(UUID.nameUUIDFromBytes((id + "/" + sequence).getBytes(StandardCharsets.UTF_8)))
                    .setSessionId(id)
                    .setType(type)
                    .setSequence(sequence)
                    .setStationSequence(sequence)
                    .setLive(true)
                    .setOperatorId(operator)
                    .setLocationId("loc-" + stationId)
                    .setStationId(stationId)
                    .setEvseUid(stationId + "-1")
                    .setEvseNumber(1)
                    .setConnectorNumber(1)
                    .setTransactionId("17")
                    .setIdToken(new IdToken(uid, IdTokenType.ISO14443, "FI*WAT", "FI-WAT-C00000001-X"))
                    .setAuthorization(AuthorizationOutcome.ACCEPTED)
                    .setStartedAt(startedAt)
                    .setOccurredAt(at)
                    .setReceivedAt(at)
                    .setOffline(false)
                    .setClockSuspect(false)
                    .setEnergyMilliWh(energyWh * 1_000)
                    .setChargingState(ChargingState.CHARGING)
                    .setOcppVersion(OcppVersion.OCPP_1_6)
                    .setGatewayInstance("gateway-1");
        }
    }
}
