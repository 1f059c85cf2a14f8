package io.wattbus.search.testing;

import io.wattbus.schemas.avro.Evse;
import io.wattbus.schemas.avro.EvseStatus;
import io.wattbus.schemas.avro.EvseStatusRecord;
import io.wattbus.schemas.avro.LocationRecord;
import io.wattbus.schemas.avro.OcppVersion;
import io.wattbus.schemas.avro.StationEvent;
import io.wattbus.schemas.avro.StationEventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is told of locations and stations. */
public final class Places {

    public static final Instant LONG_AGO = Instant.parse("2026-03-02T08:00:00Z");

    private Places() {}

    /** A location called {@code name} with one EVSE, of {@code stationId}, changed so many seconds after the first. */
    public static LocationRecord.Builder location(String operator, String stationId, String name, long seconds) {
        return LocationRecord.newBuilder()
                .setOperatorId(operator)
                .setLocationId("loc-" + stationId)
                .setName(name)
                .setAddress("Mannerheimintie 1")
                .setCity("Jyväskylä")
                .setPostalCode("40100")
                .setCountry("FIN")
                .setLatitude("62.2415")
                .setLongitude("25.7209")
                .setTimeZone("Europe/Helsinki")
                .setPublish(true)
                .setEvses(List.of(evse(stationId, false)))
                .setUpdatedAt(LONG_AGO.plusSeconds(seconds));
    }

    public static Evse evse(String stationId, boolean removed) {
        return Evse.newBuilder()
                .setEvseUid(stationId + "-1")
                .setEvseId("FI*WAT*E" + stationId)
                .setStationId(stationId)
                .setEvseNumber(1)
                .setRemoved(removed)
                .setConnectors(List.of())
                .build();
    }

    public static StationEvent.Builder stationEvent(
            String operator, String stationId, StationEventType type, long sequence) {
        return StationEvent.newBuilder()
                .setEventId(UUID.randomUUID())
                .setType(type)
                .setStationSequence(sequence)
                .setLive(true)
                .setOperatorId(operator)
                .setLocationId("loc-" + stationId)
                .setStationId(stationId)
                .setOccurredAt(LONG_AGO.plusSeconds(sequence))
                .setReceivedAt(LONG_AGO.plusSeconds(sequence))
                .setClockSuspect(false)
                .setOcppVersion(OcppVersion.OCPP_1_6)
                .setVendor("Kempower")
                .setModel("Satellite")
                .setFirmwareVersion("1." + sequence)
                .setGatewayInstance("gateway-1");
    }

    /** The status of the station's first EVSE, or another one. */
    public static EvseStatusRecord status(
            String operator, String stationId, int evse, EvseStatus status, long sequence) {
        return EvseStatusRecord.newBuilder()
                .setOperatorId(operator)
                .setLocationId("loc-" + stationId)
                .setStationId(stationId)
                .setEvseUid(stationId + "-" + evse)
                .setStatus(status)
                .setStatusUpdatedAt(LONG_AGO.plusSeconds(sequence))
                .setStationSequence(sequence)
                .build();
    }
}
