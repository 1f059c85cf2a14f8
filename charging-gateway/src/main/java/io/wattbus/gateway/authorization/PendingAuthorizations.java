package io.wattbus.gateway.authorization;

import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.sql.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided about tokens before their starts come, in SQL: known to whichever replica the station is on. */
@Repository
class PendingAuthorizations {

    private static final String MATCHES = """
             where station_id = :station and uid_key = :key and expires_at > :at
            and (connector_number = 0 or :connector = 0 or connector_number = :connector)""";

    private final JdbcClient jdbc;

    PendingAuthorizations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param connectorNumber 0 is any */
    record Place(StationId station, int connectorNumber) {}

    void put(
            Place place,
            String uid,
            PendingAuthorization.Source source,
            PendingAuthorization pending,
            Instant expiresAt) {
        Optional<IdToken> token = pending.token();
        jdbc.sql("""
                        insert into pending_authorization values (:station, :key, :connector, :source, :uid, :type,
                            :issuer, :contract, :group, :reference, :refusedFor, :expiresAt, :method)
                        on conflict (station_id, uid_key, connector_number, source) do update set
                            uid = excluded.uid, type = excluded.type, issuing_party = excluded.issuing_party,
                            contract_id = excluded.contract_id, group_id = excluded.group_id,
                            reference = excluded.reference, refused_for = excluded.refused_for,
                            expires_at = excluded.expires_at, method = excluded.method""")
                .param("station", place.station().value())
                .param("key", IdTokenDocument.keyOf(uid))
                .param("connector", place.connectorNumber())
                .param("source", source.name())
                .param("uid", token.map(IdToken::uid).orElse(null))
                .param("type", token.map(it -> it.type().name()).orElse(null))
                .param("issuer", token.flatMap(IdToken::issuingParty).orElse(null))
                .param("contract", token.flatMap(IdToken::contractId).orElse(null))
                .param("group", pending.groupId().orElse(null))
                .param("reference", pending.reference().orElse(null))
                .param("refusedFor", pending.refusedFor().map(Enum::name).orElse(null))
                .param("expiresAt", SqlTime.of(expiresAt))
                .param("method", pending.method().name())
                .update();
    }

    /** The start from afar that is expected. */
    Optional<PendingAuthorization> expectedStart(Place place, String uid, Instant at) {
        return first(query("select * from pending_authorization" + MATCHES + " and source = 'START'", place, uid, at));
    }

    /** Uses up what was decided: a start from afar before an answer. */
    Optional<PendingAuthorization> take(Place place, String uid, Instant at) {
        return first(query("delete from pending_authorization" + MATCHES + " returning *", place, uid, at));
    }

    /** What {@link #take} would give. */
    Optional<PendingAuthorization> decided(Place place, String uid, Instant at) {
        return first(query("select * from pending_authorization" + MATCHES, place, uid, at));
    }

    void forgetExpired(Instant before) {
        jdbc.sql("delete from pending_authorization where expires_at <= :at")
                .param("at", SqlTime.of(before))
                .update();
    }

    private List<Row> query(String sql, Place place, String uid, Instant at) {
        return jdbc.sql(sql)
                .param("station", place.station().value())
                .param("key", IdTokenDocument.keyOf(uid))
                .param("connector", place.connectorNumber())
                .param("at", SqlTime.of(at))
                .query((row, number) -> read(row))
                .list();
    }

    private static Optional<PendingAuthorization> first(List<Row> rows) {
        return rows.stream()
                .min(Comparator.comparing(Row::source).thenComparing(Row::connector, Comparator.reverseOrder()))
                .map(Row::pending);
    }

    private static Row read(ResultSet row) throws SQLException {
        String uid = row.getString("uid");
        return new Row(
                PendingAuthorization.Source.valueOf(row.getString("source")),
                row.getInt("connector_number"),
                new PendingAuthorization(
                        uid == null ? Optional.empty() : Optional.of(TokenRow.token(row)),
                        Optional.ofNullable(row.getString("group_id")),
                        AuthMethod.valueOf(row.getString("method")),
                        Optional.ofNullable(row.getString("reference")),
                        Optional.ofNullable(row.getString("refused_for")).map(Verdict.Reason::valueOf)));
    }

    private record Row(PendingAuthorization.Source source, int connector, PendingAuthorization pending) {}
}
