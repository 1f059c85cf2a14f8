package io.wattbus.gateway.reservation;

import io.wattbus.gateway.authorization.IdToken;
import io.wattbus.gateway.authorization.IdTokenType;
import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.sql.SqlTime;
import io.wattbus.gateway.station.OcppVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reservations in SQL. Whoever changes one holds its station's lock. */
@Repository
class ReservationRepository {

    private final JdbcClient jdbc;

    ReservationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An id that the station never had. */
    int nextId(StationId station) {
        return jdbc.sql("select coalesce(max(reservation_id), 0) + 1 from reservation where station_id = :station")
                .param("station", station.value())
                .query(Integer.class)
                .single();
    }

    void insert(OperatorId operator, Reservation reservation) {
        jdbc.sql("""
                        insert into reservation (station_id, reservation_id, operator_id, connector_number, uid, type,
                            issuing_party, contract_id, group_id, state, requested_at, expires_at)
                        values (:station, :id, :operator, :connector, :uid, :type, :issuer, :contract, :group, :state,
                            :requestedAt, :expiresAt)""")
                .param("station", reservation.stationId().value())
                .param("id", reservation.reservationId())
                .param("operator", operator.value())
                .param("connector", reservation.connectorNumber())
                .param("uid", reservation.idToken().uid())
                .param("type", reservation.idToken().type().name())
                .param("issuer", reservation.idToken().issuingParty().orElse(null))
                .param("contract", reservation.idToken().contractId().orElse(null))
                .param("group", reservation.groupId().orElse(null))
                .param("state", reservation.state().name())
                .param("requestedAt", SqlTime.of(reservation.requestedAt()))
                .param("expiresAt", SqlTime.of(reservation.expiresAt()))
                .update();
    }

    Optional<Reservation> find(StationId station, int reservationId) {
        return jdbc.sql("select * from reservation where station_id = :station and reservation_id = :id")
                .param("station", station.value())
                .param("id", reservationId)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Those of a station with a lower id than {@code below}, the newest first. */
    List<Reservation> list(StationId station, int below, int rows) {
        return jdbc.sql("""
                        select * from reservation where station_id = :station and reservation_id < :below
                        order by reservation_id desc limit :rows""")
                .param("station", station.value())
                .param("below", below)
                .param("rows", rows)
                .query((row, number) -> read(row))
                .list();
    }

    List<Reservation> active(StationId station) {
        return jdbc.sql("select * from reservation where station_id = :station and state = 'ACTIVE'")
                .param("station", station.value())
                .query((row, number) -> read(row))
                .list();
    }

    /** Some that have expired, and some that a transaction named as it began. */
    List<Due> due(Instant at) {
        return jdbc.sql("""
                        select station_id, reservation_id, expires_at <= :at as expired from reservation r
                        where state = 'ACTIVE' and (expires_at <= :at or exists (
                            select 1 from charging_transaction t
                            where t.station_id = r.station_id and t.reservation_id = r.reservation_id::text))
                        order by expires_at limit 100""")
                .param("at", SqlTime.of(at))
                .query((row, number) -> new Due(
                        new StationId(row.getString("station_id")),
                        row.getInt("reservation_id"),
                        row.getBoolean("expired") ? Reservation.EndReason.EXPIRED : Reservation.EndReason.USED))
                .list();
    }

    /** Gives those up that were requested before {@code at} and of which nobody wrote down what the station said. */
    void giveUp(Instant requestedBefore, Instant at) {
        jdbc.sql("""
                        update reservation set state = 'REFUSED', reason = 'UNANSWERED', ended_at = :at
                        where state = 'REQUESTED' and requested_at < :before""")
                .param("before", SqlTime.of(requestedBefore))
                .param("at", SqlTime.of(at))
                .update();
    }

    /** A reservation that is over. */
    record Due(StationId station, int reservationId, Reservation.EndReason reason) {}

    /** Changes a reservation that is in state {@code from}; false if it is in another. */
    boolean change(
            StationId station,
            int reservationId,
            Reservation.State from,
            Reservation.State to,
            Optional<Reservation.EndReason> reason,
            Instant at) {
        return jdbc.sql("""
                                update reservation set state = :to, reason = :reason,
                                    ended_at = case when :to = 'ACTIVE' then null else :at::timestamptz end
                                where station_id = :station and reservation_id = :id and state = :from""")
                        .param("station", station.value())
                        .param("id", reservationId)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("reason", reason.map(Enum::name).orElse(null))
                        .param("at", SqlTime.of(at))
                        .update()
                == 1;
    }

    /** What the station speaks, or spoke when it was last there. */
    OcppVersion version(StationId station) {
        return jdbc.sql("select ocpp_version from station_connection where station_id = :station")
                .param("station", station.value())
                .query(String.class)
                .optional()
                .map(OcppVersion::valueOf)
                .orElse(OcppVersion.OCPP_1_6);
    }

    private static Reservation read(ResultSet row) throws SQLException {
        return new Reservation(
                new StationId(row.getString("station_id")),
                row.getInt("reservation_id"),
                row.getInt("connector_number"),
                new IdToken(
                        row.getString("uid"),
                        IdTokenType.valueOf(row.getString("type")),
                        Optional.ofNullable(row.getString("issuing_party")),
                        Optional.ofNullable(row.getString("contract_id"))),
                Optional.ofNullable(row.getString("group_id")),
                Reservation.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reason")).map(Reservation.EndReason::valueOf),
                SqlTime.instant(row, "requested_at"),
                SqlTime.instant(row, "expires_at"),
                SqlTime.optional(row, "ended_at"));
    }
}
