package io.wattbus.gateway.authorization;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.rest.PageRequest;
import io.wattbus.gateway.sql.SqlTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The operators' id tokens in SQL. */
@Repository
class IdTokenRepository {

    private static final RowMapper<IdTokenDocument> TOKEN = (row, number) -> new IdTokenDocument(
            IdTokenType.valueOf(row.getString("type")),
            row.getString("uid"),
            row.getString("issuing_party"),
            row.getString("contract_id"),
            row.getString("group_id"),
            IdTokenDocument.Status.valueOf(row.getString("status")),
            SqlTime.optional(row, "valid_until").orElse(null),
            IdTokenDocument.Whitelist.valueOf(row.getString("whitelist")));

    private final JdbcClient jdbc;

    IdTokenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<IdTokenDocument> find(OperatorId operator, IdTokenType type, String uid) {
        return ofUid(operator, uid).stream()
                .filter(token -> token.type() == type)
                .findFirst();
    }

    /** The operator's tokens of {@code uid}, whatever their type. */
    List<IdTokenDocument> ofUid(OperatorId operator, String uid) {
        return jdbc.sql("select * from id_token where operator_id = :operator and uid_key = :key order by type")
                .param("operator", operator.value())
                .param("key", IdTokenDocument.keyOf(uid))
                .query(TOKEN)
                .list();
    }

    /** In the order of {@link #positionOf}. */
    List<IdTokenDocument> list(OperatorId operator, PageRequest page) {
        return jdbc.sql("""
                        select * from id_token where operator_id = :operator and uid_key || ' ' || type > :after
                        order by uid_key || ' ' || type limit :rows""")
                .param("operator", operator.value())
                .param("after", page.after())
                .param("rows", page.rows())
                .query(TOKEN)
                .list();
    }

    static String positionOf(IdTokenDocument token) {
        return IdTokenDocument.keyOf(Objects.requireNonNull(token.uid())) + " " + token.type();
    }

    void save(OperatorId operator, IdTokenDocument token, Instant at) {
        jdbc.sql("""
                        insert into id_token (operator_id, uid_key, type, uid, issuing_party, contract_id, group_id,
                            status, valid_until, whitelist, updated_at)
                        values (:operator, :key, :type, :uid, :issuer, :contract, :group,
                            :status, :validUntil, :whitelist, :at)
                        on conflict (operator_id, uid_key, type) do update set
                            issuing_party = excluded.issuing_party,
                            contract_id = excluded.contract_id, group_id = excluded.group_id,
                            status = excluded.status, valid_until = excluded.valid_until,
                            whitelist = excluded.whitelist, updated_at = excluded.updated_at""")
                .param("operator", operator.value())
                .param("key", IdTokenDocument.keyOf(Objects.requireNonNull(token.uid())))
                .param("type", Objects.requireNonNull(token.type()).name())
                .param("uid", token.uid())
                .param("issuer", token.issuingParty())
                .param("contract", token.contractId())
                .param("group", token.groupId())
                .param("status", token.status().name())
                .param("validUntil", SqlTime.of(Optional.ofNullable(token.validUntil())))
                .param("whitelist", token.whitelist().name())
                .param("at", SqlTime.of(at))
                .update();
    }
}
