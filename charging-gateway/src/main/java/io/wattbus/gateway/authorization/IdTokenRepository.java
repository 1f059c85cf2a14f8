package io.wattbus.gateway.authorization;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.rest.PageRequest;
import io.wattbus.gateway.sql.SqlTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    List<IdTokenDocument> list(OperatorId operator, IdTokenFilter filter, PageRequest page) {
        return jdbc.sql("""
                        select * from id_token where operator_id = :operator and (uid_key, type) > (:key, :after)
                            and (:status::text is null or status = :status) and (:type::text is null or type = :type)
                            and (:group::text is null or group_id = :group)
                            and (:issuer::text is null or issuing_party = :issuer)
                            and (:contract::text is null or contract_id = :contract)
                            and (:uid::text is null or starts_with(uid_key, :uid))
                        order by uid_key, type limit :rows""")
                .params(filter.columns())
                .param("operator", operator.value())
                .param("key", uidOf(page.after()))
                .param(
                        "after",
                        page.after().substring(uidOf(page.after()).length()).strip())
                .param("rows", page.rows())
                .query(TOKEN)
                .list();
    }

    /**
     * Lets PostgreSQL look at how many there are now. Until it does so by itself it goes on reading the whole table, as is
     * quickest in a small one, for every driver who waits at a station.
     */
    void analyze() {
        jdbc.sql("analyze id_token").update();
    }

    /** What {@link #saveAll} did to a token: its uid is spelt as it was at first. */
    record Saved(String uid, IdTokenType type, boolean created) {}

    /** Writes tokens of different types and uids; gives those that were not so already. */
    List<Saved> saveAll(OperatorId operator, List<IdTokenDocument> tokens, Instant at) {
        return jdbc.sql("""
                        insert into id_token as t (operator_id, uid_key, type, uid, issuing_party, contract_id,
                            group_id, status, valid_until, whitelist, updated_at)
                        select :operator, upper(n.uid), n.type, n.uid, n.issuer, n.contract, n.grp, n.status,
                            n.until::timestamptz, n.whitelist, :at
                        from unnest(:uids, :types, :issuers, :contracts, :groups, :statuses, :untils, :whitelists)
                            n (uid, type, issuer, contract, grp, status, until, whitelist)
                        on conflict (operator_id, uid_key, type) do update set
                            issuing_party = excluded.issuing_party, contract_id = excluded.contract_id,
                            group_id = excluded.group_id, status = excluded.status,
                            valid_until = excluded.valid_until, whitelist = excluded.whitelist,
                            updated_at = excluded.updated_at,
                            changed_in = excluded.changed_in
                        where (t.issuing_party, t.contract_id, t.group_id, t.status, t.valid_until, t.whitelist)
                            is distinct from (excluded.issuing_party, excluded.contract_id, excluded.group_id,
                                excluded.status, excluded.valid_until, excluded.whitelist)
                        returning t.uid, t.type, t.xmax = 0 as created""")
                .param("operator", operator.value())
                .param("at", SqlTime.of(at))
                .param("uids", column(tokens, IdTokenDocument::uid))
                .param(
                        "types",
                        column(
                                tokens,
                                token -> Objects.requireNonNull(token.type()).name()))
                .param("issuers", column(tokens, IdTokenDocument::issuingParty))
                .param("contracts", column(tokens, IdTokenDocument::contractId))
                .param("groups", column(tokens, IdTokenDocument::groupId))
                .param("statuses", column(tokens, token -> token.status().name()))
                .param("untils", column(tokens, token -> Objects.toString(token.validUntil(), null)))
                .param("whitelists", column(tokens, token -> token.whitelist().name()))
                .query((row, number) -> new Saved(
                        row.getString("uid"), IdTokenType.valueOf(row.getString("type")), row.getBoolean("created")))
                .list();
    }

    private static String[] column(List<IdTokenDocument> tokens, Function<IdTokenDocument, @Nullable String> column) {
        return tokens.stream().map(column).toArray(String[]::new);
    }

    static String positionOf(IdTokenDocument token) {
        return IdTokenDocument.keyOf(Objects.requireNonNull(token.uid())) + " " + token.type();
    }

    /** The part of a position before its blank: uids have none. */
    private static String uidOf(String position) {
        return position.substring(0, Math.max(0, position.indexOf(' ')));
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
                            whitelist = excluded.whitelist, updated_at = excluded.updated_at,
                            changed_in = excluded.changed_in""")
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
