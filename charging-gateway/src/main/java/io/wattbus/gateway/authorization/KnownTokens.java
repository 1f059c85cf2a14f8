package io.wattbus.gateway.authorization;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.sql.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tokens that count at an operator's stations, in SQL: its own, and those of parties that have an agreement with it.
 * With another operator of this installation both have to agree, so that none can look at another's tokens.
 */
@Repository
class KnownTokens {

    private static final String SELECT = """
            select true as own, operator_id as party_id, type, uid, issuing_party, contract_id, group_id, status,
                valid_until, whitelist
            from id_token where operator_id = :operator and uid_key = :key
            union all
            select false, t.operator_id, t.type, t.uid, t.issuing_party, t.contract_id, t.group_id, t.status,
                t.valid_until, t.whitelist
            from agreement ours
                join agreement theirs on theirs.operator_id = ours.party_id and theirs.party_id = ours.operator_id
                join id_token t on t.operator_id = ours.party_id and t.uid_key = :key
            where ours.operator_id = :operator
            union all
            select false, r.party_id, r.type, r.uid, null, r.contract_id, r.group_id, r.status, null, r.whitelist
            from roaming_token r join agreement ours on ours.party_id = r.party_id and ours.operator_id = :operator
            where r.uid_key = :key
            order by 1, 2, 3""";

    private final JdbcClient jdbc;

    KnownTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A token and whether it is the operator's own. */
    record KnownToken(boolean own, StoredToken token) {}

    List<KnownToken> ofUid(OperatorId operator, String uid) {
        return jdbc.sql(SELECT)
                .param("operator", operator.value())
                .param("key", IdTokenDocument.keyOf(uid))
                .query((row, number) -> read(row))
                .list();
    }

    private static KnownToken read(ResultSet row) throws SQLException {
        String issuer = row.getString("issuing_party");
        IdToken token = new IdToken(
                row.getString("uid"),
                IdTokenType.valueOf(row.getString("type")),
                Optional.of(issuer == null ? row.getString("party_id") : issuer),
                Optional.ofNullable(row.getString("contract_id")));
        return new KnownToken(
                row.getBoolean("own"),
                new StoredToken(
                        token,
                        IdTokenDocument.Status.valueOf(row.getString("status")),
                        SqlTime.optional(row, "valid_until"),
                        Optional.ofNullable(row.getString("group_id")),
                        IdTokenDocument.Whitelist.valueOf(row.getString("whitelist"))));
    }
}
