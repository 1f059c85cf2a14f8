package io.wattbus.platformtests.bench;

import io.wattbus.schemas.avro.AuthorizationOutcome;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.ChargingState;
import io.wattbus.schemas.avro.EndedBy;
import io.wattbus.schemas.avro.OcppVersion;
import io.wattbus.schemas.avro.SessionEventType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Makes up sessions as the gateway tells them: most end well, some are corrected, some wait, some come to nothing. */
final class StoryTeller {

    static final String PRICED = "FI*SO1";
    static final String UNPRICED = "FI*SO2";

    private static final Duration LONG_AGO = Duration.ofHours(30);
    private static final int PERCENT = 100;
    private static final int MOST_WH = 60_000;
    private static final long MILLI = 1_000;

    private final SplittableRandom random;
    private final String series;
    private int count;

    StoryTeller(SplittableRandom random, String series) {
        this.random = random;
        this.series = series;
    }

    /** The next session. */
    ToldSession next() {
        count++;
        int kind = random.nextInt(PERCENT);
        long energyWh = random.nextLong(1, MOST_WH);
        if (kind < 60) {
            return new Story(PRICED, LONG_AGO).reported(energyWh).told("ISSUED", energyWh);
        } else if (kind < 70) {
            return new Story(PRICED, LONG_AGO)
                    .reported(random.nextLong(1, MOST_WH))
                    .reported(energyWh)
                    .told("ISSUED", energyWh);
        } else if (kind < 76) {
            return new Story(PRICED, LONG_AGO)
                    .inferred(random.nextLong(1, MOST_WH))
                    .reported(energyWh)
                    .told("ISSUED", energyWh);
        } else if (kind < 82) {
            return new Story(PRICED, LONG_AGO).inferred(energyWh).told("ISSUED", energyWh);
        } else if (kind < 88) {
            return new Story(PRICED, Duration.ofHours(1)).inferred(energyWh).told("WAITING_FOR_SETTLEMENT", 0);
        } else if (kind < 92) {
            return new Story(PRICED, LONG_AGO).reported(0).told("NOT_BILLABLE", 0);
        } else if (kind < 95) {
            return new Story(PRICED, LONG_AGO).reported(energyWh).reported(0).told("NOT_BILLABLE", 0);
        }
        return new Story(UNPRICED, LONG_AGO).reported(energyWh).told("WAITING_FOR_TARIFF", 0);
    }

    /** One session at a station of its own, being written. */
    private final class Story {

        private final String operatorId;
        private final String stationId = "SOAK-%s-%06d".formatted(series, count);
        private final UUID sessionId = uuid(stationId);
        private final Instant startedAt;
        private final List<ChargingSessionEvent> events = new ArrayList<>();
        private Instant at;

        Story(String operatorId, Duration ago) {
            this.operatorId = operatorId;
            this.startedAt = Instant.now().minus(ago).truncatedTo(ChronoUnit.MILLIS);
            this.at = startedAt;
            events.add(event(SessionEventType.STARTED, 0).build());
            int updates = random.nextInt(3);
            for (int i = 1; i <= updates; i++) {
                events.add(event(SessionEventType.UPDATED, i).build());
            }
        }

        Story reported(long energyWh) {
            events.add(event(SessionEventType.ENDED, energyWh)
                    .setEndedBy(EndedBy.REPORTED)
                    .build());
            return this;
        }

        Story inferred(long energyWh) {
            events.add(event(SessionEventType.ENDED, energyWh)
                    .setEndedBy(EndedBy.INFERRED)
                    .build());
            return this;
        }

        ToldSession told(String state, long energyWh) {
            return new ToldSession(sessionId, operatorId, events, state, energyWh);
        }

        private ChargingSessionEvent.Builder event(SessionEventType type, long energyWh) {
            int sequence = events.size();
            at = at.plusSeconds(random.nextInt(1, 600));
            return ChargingSessionEvent.newBuilder()
                    .setEventId(uuid(stationId + "/" + sequence))
                    .setSessionId(sessionId)
                    .setType(type)
                    .setSequence(sequence)
                    .setStationSequence(sequence)
                    .setLive(true)
                    .setOperatorId(operatorId)
                    .setLocationId("SOAK-L1")
                    .setStationId(stationId)
                    .setEvseUid(stationId + "-1")
                    .setEvseNumber(1)
                    .setConnectorNumber(1)
                    .setTransactionId("1")
                    .setAuthorization(AuthorizationOutcome.NONE)
                    .setStartedAt(startedAt)
                    .setOccurredAt(at)
                    .setReceivedAt(at)
                    .setOffline(false)
                    .setClockSuspect(false)
                    .setEnergyMilliWh(energyWh * MILLI)
                    .setChargingState(ChargingState.CHARGING)
                    .setOcppVersion(OcppVersion.OCPP_1_6)
                    .setGatewayInstance("soak");
        }
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
