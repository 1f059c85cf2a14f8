package io.wattbus.roaming.testing;

import io.wattbus.schemas.avro.AuthorizationOutcome;
import io.wattbus.schemas.avro.CdrDimension;
import io.wattbus.schemas.avro.CdrDimensionType;
import io.wattbus.schemas.avro.ChargeDetailRecord;
import io.wattbus.schemas.avro.ChargingPeriod;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.ChargingState;
import io.wattbus.schemas.avro.Connector;
import io.wattbus.schemas.avro.EndedBy;
import io.wattbus.schemas.avro.Evse;
import io.wattbus.schemas.avro.EvseStatus;
import io.wattbus.schemas.avro.EvseStatusRecord;
import io.wattbus.schemas.avro.IdToken;
import io.wattbus.schemas.avro.IdTokenType;
import io.wattbus.schemas.avro.LocationRecord;
import io.wattbus.schemas.avro.OcppVersion;
import io.wattbus.schemas.avro.OperatorRecord;
import io.wattbus.schemas.avro.Price;
import io.wattbus.schemas.avro.SessionEventType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What the other services tell; each test has its own operators and partners, so that tests can share one service. */
public final class Fixtures {

    public static final String TOKEN_UID = "04A2B9C1D2E380";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Fixtures() {}

    /** An operator nobody else has. */
    public static String operator() {
        return "FI*" + code();
    }

    /** A partner's party nobody else has. */
    public static String party() {
        return "SE*" + code();
    }

    private static String code() {
        return Integer.toString(NUMBER.incrementAndGet() + 36 * 36, 36).toUpperCase(Locale.ROOT);
    }

    public static OperatorRecord operatorRecord(String operator) {
        return OperatorRecord.newBuilder()
                .setOperatorId(operator)
                .setName("Operator " + operator)
                .setLegalEntity("Operator Ltd")
                .setCurrency("EUR")
                .setWebsite("https://operator.example")
                .setUpdatedAt(now())
                .build();
    }

    /** A published location with one EVSE, {@code <locationId>-1}, with one connector. */
    public static LocationRecord.Builder location(String operator, String locationId) {
        return LocationRecord.newBuilder()
                .setOperatorId(operator)
                .setLocationId(locationId)
                .setName("Harbour")
                .setAddress("Quay 1")
                .setCity("Helsinki")
                .setPostalCode("00100")
                .setCountry("FIN")
                .setLatitude("60.1699")
                .setLongitude("24.93840")
                .setTimeZone("Europe/Helsinki")
                .setPublish(true)
                .setFacilities(List.of("RESTAURANT"))
                .setEvses(List.of(evse(locationId + "-1").build()))
                .setUpdatedAt(now());
    }

    public static Evse.Builder evse(String uid) {
        return Evse.newBuilder()
                .setEvseUid(uid)
                .setEvseId("FI*WAT*E" + uid.hashCode() % 1_000)
                .setStationId("station-" + uid)
                .setEvseNumber(1)
                .setRemoved(false)
                .setConnectors(
                        List.of(new Connector(1, "IEC_62196_T2_COMBO", "CABLE", "DC", 920L, 400L, 150_000L, null)));
    }

    public static EvseStatusRecord status(
            String operator, String locationId, String evseUid, long stationSequence, EvseStatus status) {
        return EvseStatusRecord.newBuilder()
                .setOperatorId(operator)
                .setLocationId(locationId)
                .setStationId("station-" + evseUid)
                .setEvseUid(evseUid)
                .setStatus(status)
                .setStatusUpdatedAt(now())
                .setStationSequence(stationSequence)
                .build();
    }

    /** A session of {@code party}'s driver that began ten minutes ago at the EVSE of {@code locationId}. */
    public static Session session(String operator, String locationId, String party) {
        return new Session(operator, locationId, party);
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A session, told in events. */
    public static final class Session {

        public final UUID id = UUID.randomUUID();
        public final UUID cdrId = UUID.randomUUID();
        public final String party;
        private final String operator;
        private final String locationId;
        private final Instant startedAt = now().minus(Duration.ofMinutes(10));

        private Session(String operator, String locationId, String party) {
            this.operator = operator;
            this.locationId = locationId;
            this.party = party;
        }

        public ChargingSessionEvent started() {
            return event(0, SessionEventType.STARTED, 0).build();
        }

        public ChargingSessionEvent updated(long sequence, long energyWh) {
            return event(sequence, SessionEventType.UPDATED, energyWh).build();
        }

        public ChargingSessionEvent ended(long sequence, long energyWh) {
            return event(sequence, SessionEventType.ENDED, energyWh)
                    .setEndedBy(EndedBy.REPORTED)
                    .build();
        }

        public ChargingSessionEvent.Builder event(long sequence, SessionEventType type, long energyWh) {
            return ChargingSessionEvent.newBuilder()
                    .setEventId(UUID.nameUUIDFromBytes((id + "/" + sequence).getBytes(StandardCharsets.UTF_8)))
                    .setSessionId(id)
                    .setType(type)
                    .setSequence(sequence)
                    .setStationSequence(sequence)
                    .setLive(true)
                    .setOperatorId(operator)
                    .setLocationId(locationId)
                    .setStationId("station-" + locationId + "-1")
                    .setEvseUid(locationId + "-1")
                    .setEvseNumber(1)
                    .setConnectorNumber(1)
                    .setTransactionId("17")
                    .setIdToken(token())
                    .setAuthMethod("AUTH_REQUEST")
                    .setAuthorization(AuthorizationOutcome.ACCEPTED)
                    .setStartedAt(startedAt)
                    .setOccurredAt(startedAt.plus(Duration.ofMinutes(sequence)))
                    .setReceivedAt(now())
                    .setOffline(false)
                    .setClockSuspect(false)
                    .setEnergyMilliWh(energyWh * 1_000)
                    .setChargingState(ChargingState.CHARGING)
                    .setOcppVersion(OcppVersion.OCPP_1_6)
                    .setGatewayInstance("gateway-1");
        }

        /** What billing makes of the end told as {@code ended}. */
        public ChargeDetailRecord cdr(long sequence, long energyWh) {
            return ChargeDetailRecord.newBuilder()
                    .setCdrId(cdrId)
                    .setRevision(0)
                    .setCredit(false)
                    .setOperatorId(operator)
                    .setLocationId(locationId)
                    .setStationId("station-" + locationId + "-1")
                    .setEvseUid(locationId + "-1")
                    .setConnectorNumber(1)
                    .setSessionId(id)
                    .setSessionSequence(sequence)
                    .setIdToken(token())
                    .setStartedAt(startedAt)
                    .setEndedAt(startedAt.plus(Duration.ofMinutes(sequence)))
                    .setEndedBy(EndedBy.REPORTED)
                    .setEnergyMilliWh(energyWh * 1_000)
                    .setTotalTimeMs(Duration.ofMinutes(sequence).toMillis())
                    .setCurrency("EUR")
                    .setTariffId("standard")
                    .setTariffVersion(1)
                    .setEngineVersion("1")
                    .setChargingPeriods(List.of(new ChargingPeriod(
                            startedAt, List.of(new CdrDimension(CdrDimensionType.ENERGY, "12.3456")))))
                    .setTotalCost(new Price("3.09", "3.83"))
                    .setUnroundedTotalCost(new Price("3.0864", "3.827"))
                    .setTotalEnergyCost(new Price("3.09", "3.83"))
                    .setIssuedAt(now())
                    .build();
        }

        private IdToken token() {
            return new IdToken(TOKEN_UID, IdTokenType.ISO14443, party, "SE-EMP-C00000001-X");
        }
    }
}
