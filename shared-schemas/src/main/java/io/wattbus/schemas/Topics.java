package io.wattbus.schemas;

import io.wattbus.schemas.avro.AuthorizationRequest;
import io.wattbus.schemas.avro.AuthorizationResult;
import io.wattbus.schemas.avro.ChargeDetailRecord;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.EvseStatusRecord;
import io.wattbus.schemas.avro.FraudDecision;
import io.wattbus.schemas.avro.IdTokenRecord;
import io.wattbus.schemas.avro.LocationRecord;
import io.wattbus.schemas.avro.MeterValuesEvent;
import io.wattbus.schemas.avro.OperatorRecord;
import io.wattbus.schemas.avro.PartnerLocationRecord;
import io.wattbus.schemas.avro.PartnerTariffRecord;
import io.wattbus.schemas.avro.RoamingTokenRecord;
import io.wattbus.schemas.avro.StationCommand;
import io.wattbus.schemas.avro.StationCommandResult;
import io.wattbus.schemas.avro.StationEvent;
import io.wattbus.schemas.avro.TariffRecord;
import java.util.List;

/** Every topic of the platform. Each has one writer; services know each other through these and nothing else. */
public final class Topics {

    /** Written by the gateway: the one event that bills, statuses, partners, checks and searches follow. */
    public static final Topic<ChargingSessionEvent> CHARGING_SESSIONS = new Topic<>(
            "charging-sessions", ChargingSessionEvent.class, ChargingSessionEvent::getStationId, Retention.days(400));

    /** Written by the gateway: connection, boot, connector status, fault, authorization, reservation. */
    public static final Topic<StationEvent> STATION_EVENTS =
            new Topic<>("station-events", StationEvent.class, StationEvent::getStationId, Retention.days(30));

    /** Written by the gateway: every raw sample; the only topic that may drop records while Kafka is away. */
    public static final Topic<MeterValuesEvent> METER_VALUES =
            new Topic<>("meter-values", MeterValuesEvent.class, MeterValuesEvent::getStationId, Retention.days(7));

    /** Written by the gateway: the tenants. */
    public static final Topic<OperatorRecord> OPERATORS =
            new Topic<>("operators", OperatorRecord.class, OperatorRecord::getOperatorId, Retention.compacted());

    /** Written by the gateway: locations with their EVSEs and connectors. */
    public static final Topic<LocationRecord> LOCATIONS = new Topic<>(
            "locations", LocationRecord.class, v -> key(v.getOperatorId(), v.getLocationId()), Retention.compacted());

    /** Written by the gateway: the tokens that may charge. */
    public static final Topic<IdTokenRecord> ID_TOKENS = new Topic<>(
            "id-tokens",
            IdTokenRecord.class,
            v -> key(v.getOperatorId(), v.getType().name(), v.getUid()),
            Retention.compacted());

    /** Written by availability: what a driver can expect of each EVSE. */
    public static final Topic<EvseStatusRecord> EVSE_STATUS = new Topic<>(
            "evse-status", EvseStatusRecord.class, v -> key(v.getOperatorId(), v.getEvseUid()), Retention.compacted());

    /** Written by billing: tariffs with all their versions and what they are assigned to. */
    public static final Topic<TariffRecord> TARIFFS = new Topic<>(
            "tariffs", TariffRecord.class, v -> key(v.getOperatorId(), v.getTariffId()), Retention.compacted());

    /** Written by billing: what each session costs. */
    public static final Topic<ChargeDetailRecord> CHARGE_DETAIL_RECORDS = new Topic<>(
            "charge-detail-records",
            ChargeDetailRecord.class,
            v -> v.getSessionId().toString(),
            Retention.days(400));

    /** Written by the fraud checks: what to block, stop, hold and release. */
    public static final Topic<FraudDecision> FRAUD_DECISIONS =
            new Topic<>("fraud-decisions", FraudDecision.class, FraudDecision::getSubject, Retention.days(400));

    /** Written by the gateway: asks the party of a token whether it may charge. */
    public static final Topic<AuthorizationRequest> AUTHORIZATION_REQUESTS = new Topic<>(
            "authorization-requests",
            AuthorizationRequest.class,
            AuthorizationRequest::getStationId,
            Retention.hours(1));

    /** Written by roaming: what the party says. */
    public static final Topic<AuthorizationResult> AUTHORIZATION_RESULTS = new Topic<>(
            "authorization-results", AuthorizationResult.class, AuthorizationResult::getStationId, Retention.hours(1));

    /** Written by roaming: the tokens of partners. */
    public static final Topic<RoamingTokenRecord> ROAMING_TOKENS = new Topic<>(
            "roaming-tokens",
            RoamingTokenRecord.class,
            v -> key(v.getPartyId(), v.getType().name(), v.getUid()),
            Retention.compacted());

    /** Written by roaming: the locations of partners with the status of their EVSEs. */
    public static final Topic<PartnerLocationRecord> PARTNER_LOCATIONS = new Topic<>(
            "partner-locations",
            PartnerLocationRecord.class,
            v -> key(v.getPartyId(), v.getLocationId()),
            Retention.compacted());

    /** Written by roaming: what partners charge. */
    public static final Topic<PartnerTariffRecord> PARTNER_TARIFFS = new Topic<>(
            "partner-tariffs",
            PartnerTariffRecord.class,
            v -> key(v.getPartyId(), v.getTariffId()),
            Retention.compacted());

    /** Written by roaming: what partners want stations to do. */
    public static final Topic<StationCommand> STATION_COMMANDS =
            new Topic<>("station-commands", StationCommand.class, StationCommand::getStationId, Retention.days(1));

    /** Written by the gateway: what became of that. */
    public static final Topic<StationCommandResult> STATION_COMMAND_RESULTS = new Topic<>(
            "station-command-results",
            StationCommandResult.class,
            StationCommandResult::getStationId,
            Retention.days(1));

    private static final List<Topic<?>> ALL = List.of(
            CHARGING_SESSIONS,
            STATION_EVENTS,
            METER_VALUES,
            OPERATORS,
            LOCATIONS,
            ID_TOKENS,
            EVSE_STATUS,
            TARIFFS,
            CHARGE_DETAIL_RECORDS,
            FRAUD_DECISIONS,
            AUTHORIZATION_REQUESTS,
            AUTHORIZATION_RESULTS,
            ROAMING_TOKENS,
            PARTNER_LOCATIONS,
            PARTNER_TARIFFS,
            STATION_COMMANDS,
            STATION_COMMAND_RESULTS);

    private Topics() {}

    /** All topics, for whoever creates them and registers their schemas. */
    public static List<Topic<?>> all() {
        return ALL;
    }

    private static String key(String... parts) {
        return String.join("/", parts);
    }
}
