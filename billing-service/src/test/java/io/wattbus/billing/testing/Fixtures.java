package io.wattbus.billing.testing;

import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.charging.Place;
import io.wattbus.schemas.avro.AuthorizationOutcome;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.ChargingState;
import io.wattbus.schemas.avro.EndedBy;
import io.wattbus.schemas.avro.IdToken;
import io.wattbus.schemas.avro.IdTokenType;
import io.wattbus.schemas.avro.LocationRecord;
import io.wattbus.schemas.avro.OcppVersion;
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

/** Operators, tariffs and sessions to test with; each its own, so that tests can share one service. */
public final class Fixtures {

    public static final String TOKEN_UID = "04A2B9C1D2E380";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Fixtures() {}

    /** An operator nobody else has. */
    public static String operator() {
        return "FI*" + Integer.toString(NUMBER.incrementAndGet() + 36 * 36, 36).toUpperCase(Locale.ROOT);
    }

    /** 0.25 a kWh and 0.50 once, for all of the operator's. */
    public static String energyTariff() {
        return tariff("""
                {"currency": "EUR", "elements": [{"price_components": [
                  {"type": "FLAT", "price": 0.50, "vat": 20.0, "step_size": 1},
                  {"type": "ENERGY", "price": 0.25, "vat": 10.0, "step_size": 1}]}]}""", "[{}]");
    }

    public static String tariff(String ocpi, String appliesTo) {
        return "{\"tariff\": " + ocpi + ", \"appliesTo\": " + appliesTo + "}";
    }

    /** The location at which all sessions are, of {@code operator}. */
    public static LocationRecord location(String operator, String timeZone) {
        return LocationRecord.newBuilder()
                .setOperatorId(operator)
                .setLocationId("loc-1")
                .setAddress("Laituri 1")
                .setCity("Helsinki")
                .setCountry("FIN")
                .setLatitude("60.1699")
                .setLongitude("24.9384")
                .setTimeZone(timeZone)
                .setPublish(true)
                .setEvses(List.of())
                .setUpdatedAt(Instant.parse("2026-01-01T00:00:00Z"))
                .build();
    }

    /** Somewhere at that location. */
    public static Place place(String operator) {
        return new Place(new OperatorId(operator), "loc-1", "station-any", "evse-any", 1);
    }

    /** A session of {@code operator} that began ten minutes ago at a station of its own. */
    public static Session session(String operator) {
        return new Session(operator);
    }

    /** A session, told in events. */
    public static final class Session {

        public final UUID id = UUID.randomUUID();
        public final String operator;
        public String stationId = "station-" + NUMBER.incrementAndGet();
        public Instant startedAt = Instant.now().minus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.MILLIS);
        public AuthorizationOutcome authorization = AuthorizationOutcome.ACCEPTED;

        private Session(String operator) {
            this.operator = operator;
        }

        public Session at(String station) {
            stationId = station;
            return this;
        }

        public ChargingSessionEvent started() {
            return event(0, SessionEventType.STARTED, 0, Duration.ZERO).build();
        }

        public ChargingSessionEvent updated(long sequence, long energyWh, Duration after) {
            return event(sequence, SessionEventType.UPDATED, energyWh, after).build();
        }

        public ChargingSessionEvent ended(long sequence, long energyWh, Duration after) {
            return ended(sequence, energyWh, after, EndedBy.REPORTED).build();
        }

        public ChargingSessionEvent.Builder ended(long sequence, long energyWh, Duration after, EndedBy endedBy) {
            return event(sequence, SessionEventType.ENDED, energyWh, after)
                    .setEndedBy(endedBy)
                    .setStoppedReason(StoppedReason.LOCAL);
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
                    .setLocationId("loc-1")
                    .setStationId(stationId)
                    .setEvseUid(stationId + "-1")
                    .setEvseNumber(1)
                    .setConnectorNumber(1)
                    .setTransactionId("17")
                    .setIdToken(new IdToken(TOKEN_UID, IdTokenType.ISO14443, "FI*WAT", "FI-WAT-C00000001-X"))
                    .setAuthorization(authorization)
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
