package io.wattbus.availability.testing;

import io.wattbus.schemas.avro.AuthorizationOutcome;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.ChargingState;
import io.wattbus.schemas.avro.Connector;
import io.wattbus.schemas.avro.ConnectorStatus;
import io.wattbus.schemas.avro.EndedBy;
import io.wattbus.schemas.avro.Evse;
import io.wattbus.schemas.avro.IdToken;
import io.wattbus.schemas.avro.IdTokenType;
import io.wattbus.schemas.avro.LocationRecord;
import io.wattbus.schemas.avro.OcppVersion;
import io.wattbus.schemas.avro.SessionEventType;
import io.wattbus.schemas.avro.StationEvent;
import io.wattbus.schemas.avro.StationEventType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Places and what happens there; each its own, so that tests can share one service. */
public final class Fixtures {

    /** Personal data that must never leave. */
    public static final String TOKEN_UID = "04A2B9C1D2E380";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Fixtures() {}

    /** A published location with one station of two EVSEs, far from all others. */
    public static Place place() {
        return new Place(NUMBER.incrementAndGet());
    }

    /** A location, its station, and what is told of both. */
    public static final class Place {

        public final String operator;
        public final String stationId;
        public final List<String> evses;
        public String latitude;
        public String longitude = "10.5";
        public boolean published = true;
        public boolean firstRemoved;

        private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        private long sequence;

        private Place(int number) {
            operator = "FI*" + Integer.toString(number + 36 * 36, 36).toUpperCase(Locale.ROOT);
            stationId = "station-" + number;
            evses = new ArrayList<>(List.of(stationId + "-1", stationId + "-2"));
            latitude = "-%d.%02d".formatted(number / 50, number % 50 * 2); // 2 km from one to the next
        }

        /** Its id in the public API. */
        public String id() {
            return operator + "/LOC1";
        }

        public String evseKey(int index) {
            return operator + "/" + evses.get(index);
        }

        public LocationRecord location() {
            return LocationRecord.newBuilder()
                    .setOperatorId(operator)
                    .setLocationId("LOC1")
                    .setName("By the sea")
                    .setAddress("Rantatie 1")
                    .setCity("Helsinki")
                    .setPostalCode("00100")
                    .setCountry("FIN")
                    .setLatitude(latitude)
                    .setLongitude(longitude)
                    .setTimeZone("Europe/Helsinki")
                    .setPublish(published)
                    .setEvses(evses.stream().map(this::evse).toList())
                    .setUpdatedAt(now)
                    .build();
        }

        private Evse evse(String uid) {
            int number = evses.indexOf(uid) + 1;
            return Evse.newBuilder()
                    .setEvseUid(uid)
                    .setEvseId(operator + "*E" + number)
                    .setStationId(stationId)
                    .setEvseNumber(number)
                    .setPhysicalReference("P" + number)
                    .setRemoved(firstRemoved && number == 1)
                    .setConnectors(List.of(
                            new Connector(number, "IEC_62196_T2_COMBO", "CABLE", "DC", 400L, 375L, 150_000L, null)))
                    .build();
        }

        /** Of the whole station. */
        public StationEvent told(StationEventType type) {
            return event(type).build();
        }

        public StationEvent status(int evse, ConnectorStatus status) {
            return event(StationEventType.CONNECTOR_STATUS)
                    .setEvseUid(evses.get(evse))
                    .setEvseNumber(evse + 1)
                    .setConnectorNumber(evse + 1)
                    .setConnectorStatus(status)
                    .build();
        }

        public StationEvent wholeStation(ConnectorStatus status) {
            return event(StationEventType.CONNECTOR_STATUS)
                    .setConnectorStatus(status)
                    .build();
        }

        public StationEvent reserved(int evse, Instant expiresAt) {
            return event(StationEventType.RESERVED)
                    .setEvseUid(evses.get(evse))
                    .setReservationId("17")
                    .setReservationExpiresAt(expiresAt)
                    .setIdToken(token())
                    .build();
        }

        private StationEvent.Builder event(StationEventType type) {
            return StationEvent.newBuilder()
                    .setEventId(UUID.randomUUID())
                    .setType(type)
                    .setStationSequence(++sequence)
                    .setLive(true)
                    .setOperatorId(operator)
                    .setLocationId("LOC1")
                    .setStationId(stationId)
                    .setOccurredAt(now.plusMillis(sequence))
                    .setReceivedAt(now.plusMillis(sequence))
                    .setClockSuspect(false)
                    .setOcppVersion(OcppVersion.OCPP_1_6)
                    .setGatewayInstance("gateway-1");
        }

        public ChargingSessionEvent session(int evse, UUID session, SessionEventType type) {
            return ChargingSessionEvent.newBuilder()
                    .setEventId(UUID.nameUUIDFromBytes((session + "/" + sequence).getBytes(StandardCharsets.UTF_8)))
                    .setSessionId(session)
                    .setType(type)
                    .setSequence(sequence)
                    .setStationSequence(++sequence)
                    .setLive(true)
                    .setOperatorId(operator)
                    .setLocationId("LOC1")
                    .setStationId(stationId)
                    .setEvseUid(evses.get(evse))
                    .setEvseNumber(evse + 1)
                    .setConnectorNumber(evse + 1)
                    .setTransactionId("17")
                    .setIdToken(token())
                    .setAuthorization(AuthorizationOutcome.ACCEPTED)
                    .setStartedAt(now)
                    .setOccurredAt(now.plusMillis(sequence))
                    .setReceivedAt(now.plusMillis(sequence))
                    .setOffline(false)
                    .setClockSuspect(false)
                    .setEnergyMilliWh(1_000)
                    .setChargingState(ChargingState.CHARGING)
                    .setEndedBy(type == SessionEventType.ENDED ? EndedBy.REPORTED : null)
                    .setOcppVersion(OcppVersion.OCPP_1_6)
                    .setGatewayInstance("gateway-1")
                    .build();
        }

        private static IdToken token() {
            return new IdToken(TOKEN_UID, IdTokenType.ISO14443, "FI*WAT", "FI-WAT-C00000001-X");
        }
    }
}
