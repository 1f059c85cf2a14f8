package io.wattbus.gateway.transaction;

import io.wattbus.gateway.authorization.IdToken;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.sql.SqlTime;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The transactions in SQL. The caller holds the station's lock. */
@Repository
class TransactionRepository {

    private final JdbcClient jdbc;

    TransactionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A transaction id that no station was given before. */
    String nextTransactionId() {
        return jdbc.sql("select nextval('transaction_number')")
                .query(String.class)
                .single();
    }

    Optional<ChargingTransaction> find(UUID sessionId) {
        return jdbc.sql("select * from charging_transaction where session_id = :session")
                .param("session", sessionId)
                .query(TransactionRow::read)
                .optional();
    }

    /** The transaction that we gave the station this id for. */
    Optional<ChargingTransaction> find(StationId station, int transactionId) {
        return jdbc.sql("""
                        select * from charging_transaction
                        where station_id = :station and transaction_id = :id and not orphan""")
                .param("station", station.value())
                .param("id", Integer.toString(transactionId))
                .query(TransactionRow::read)
                .optional();
    }

    /** What has not ended at a connector, the newest first. */
    List<ChargingTransaction> open(StationId station, int stationConnector) {
        return jdbc.sql("""
                        select * from charging_transaction
                        where station_id = :station and station_connector = :connector and ended_at is null
                        order by started_at desc, position desc""")
                .param("station", station.value())
                .param("connector", stationConnector)
                .query(TransactionRow::read)
                .list();
    }

    /** What has not ended at a station. */
    List<ChargingTransaction> open(StationId station) {
        return jdbc.sql("select * from charging_transaction where station_id = :station and ended_at is null")
                .param("station", station.value())
                .query(TransactionRow::read)
                .list();
    }

    /** When the next transaction at the connector began, of those after {@code startedAt}. */
    Optional<Instant> nextStart(StationId station, int stationConnector, Instant startedAt) {
        return jdbc.sql("""
                        select started_at from charging_transaction
                        where station_id = :station and station_connector = :connector and started_at > :startedAt
                        order by started_at limit 1""")
                .param("station", station.value())
                .param("connector", stationConnector)
                .param("startedAt", SqlTime.of(startedAt))
                .query((row, number) -> SqlTime.instant(row, "started_at"))
                .optional();
    }

    /** The newest at the connector that began by {@code at} and that its station did not stop. */
    Optional<ChargingTransaction> newestUnstopped(StationId station, int stationConnector, Instant at) {
        return jdbc.sql("""
                        select * from charging_transaction
                        where station_id = :station and station_connector = :connector and started_at <= :at
                            and ended_by is distinct from 'REPORTED'
                        order by started_at desc limit 1""")
                .param("station", station.value())
                .param("connector", stationConnector)
                .param("at", SqlTime.of(at))
                .query(TransactionRow::read)
                .optional();
    }

    /** One whose grace time ends by {@code now}; takes its station's lock, and passes over stations that are locked. */
    Optional<UUID> lockNextInGraceUntil(Instant now) {
        return jdbc.sql("""
                        select t.session_id from charging_transaction t join station_sequence s using (station_id)
                        where t.ended_at is null and t.grace_ends_at <= :now
                        order by t.grace_ends_at limit 1 for update of s skip locked""").param("now", SqlTime.of(now)).query(UUID.class).optional();
    }

    void insert(ChargingTransaction transaction) {
        Optional<IdToken> token = transaction.payer().idToken();
        Place place = transaction.place();
        state("""
                        insert into charging_transaction (session_id, transaction_id, orphan, operator_id, location_id,
                            station_id, evse_uid, evse_number, connector_number, station_connector, ocpp_version,
                            token_uid, token_type, token_issuing_party, token_contract_id, authorization_result,
                            refused_for, token_group_id, token_valid_until, authorization_method, authorization_reference,
                            reservation_id, started_at, meter_start, import_milli_wh, export_milli_wh, power_w, current_milli_a, state_of_charge,
                            energy_milli_wh, charging_state, sequence, told_at, grace_since, grace_ends_at, ended_at, ended_by,
                            stop_reason, irregularities)
                        values (:session, :transaction, :orphan, :operator, :location, :station, :evse, :evseNumber,
                            :connector, :stationConnector, :version, :uid, :type, :issuer, :contract, :authorization,
                            :refusedFor, :group, :validUntil, :method, :reference, :reservation, :startedAt, :meterStart, :import,
                            :export, :power, :current, :charge, :energy, :state, :sequence, :toldAt, :graceSince, :graceEndsAt,
                            :endedAt, :endedBy, :reason, :irregularities)""", transaction)
                .param("transaction", transaction.transactionId())
                .param("orphan", transaction.orphan())
                .param("operator", place.operator().value())
                .param("location", place.location().value())
                .param("station", place.station().value())
                .param("evse", place.connector().evseUid().value())
                .param("evseNumber", place.connector().evseNumber())
                .param("connector", place.connector().connectorNumber())
                .param("stationConnector", place.stationConnector())
                .param("version", transaction.version().name())
                .param("uid", token.map(IdToken::uid).orElse(null))
                .param("type", token.map(it -> it.type().name()).orElse(null))
                .param("issuer", token.flatMap(IdToken::issuingParty).orElse(null))
                .param("contract", token.flatMap(IdToken::contractId).orElse(null))
                .params(TransactionRow.payer(transaction.payer()))
                .param("reservation", transaction.reservationId().orElse(null))
                .param("startedAt", SqlTime.of(transaction.startedAt()))
                .param("meterStart", transaction.meterStart().orElse(null), Types.BIGINT)
                .update();
    }

    /** Whether an event of the session was live. */
    boolean wasToldLive(UUID sessionId) {
        return jdbc.sql("select told_live from charging_transaction where session_id = :session")
                .param("session", sessionId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Notes that an event of the session is live. */
    void toldLive(UUID sessionId) {
        jdbc.sql("update charging_transaction set told_live = true where session_id = :session and not told_live")
                .param("session", sessionId)
                .update();
    }

    /** Writes {@code after} down if it is another than {@code before}. */
    void keep(ChargingTransaction before, ChargingTransaction after) {
        if (!after.equals(before)) {
            update(after);
        }
    }

    void update(ChargingTransaction transaction) {
        state("""
                        update charging_transaction set
                            import_milli_wh = :import, export_milli_wh = :export, power_w = :power,
                            current_milli_a = :current, state_of_charge = :charge, energy_milli_wh = :energy,
                            charging_state = :state, sequence = :sequence, told_at = :toldAt,
                            grace_since = :graceSince, grace_ends_at = :graceEndsAt, ended_at = :endedAt, ended_by = :endedBy,
                            stop_reason = :reason,
                            irregularities = :irregularities
                        where session_id = :session""", transaction).update();
    }

    /** With what may change in a transaction's life. */
    private JdbcClient.StatementSpec state(String sql, ChargingTransaction transaction) {
        Optional<Ending> ending = transaction.ending();
        return jdbc.sql(sql)
                .param("session", transaction.sessionId())
                .param("import", transaction.meter().importMilliWh().orElse(null), Types.BIGINT)
                .param("export", transaction.meter().exportMilliWh().orElse(null), Types.BIGINT)
                .param("power", transaction.meter().powerW().orElse(null), Types.BIGINT)
                .param("current", transaction.meter().currentMilliA().orElse(null), Types.BIGINT)
                .param("charge", transaction.meter().stateOfChargePercent().orElse(null), Types.INTEGER)
                .param("energy", transaction.energyMilliWh())
                .param("state", transaction.state().name())
                .param("sequence", transaction.sequence())
                .param("toldAt", SqlTime.of(transaction.toldAt()))
                .param("graceSince", SqlTime.of(transaction.grace().map(Grace::since)))
                .param("graceEndsAt", SqlTime.of(transaction.grace().map(Grace::endsAt)))
                .param(
                        "irregularities",
                        transaction.irregularities().stream()
                                .map(Enum::name)
                                .sorted()
                                .toArray(String[]::new))
                .param("endedAt", SqlTime.of(ending.map(Ending::at)))
                .param("endedBy", ending.map(end -> end.by().name()).orElse(null))
                .param("reason", ending.flatMap(Ending::reason).map(Enum::name).orElse(null));
    }
}
