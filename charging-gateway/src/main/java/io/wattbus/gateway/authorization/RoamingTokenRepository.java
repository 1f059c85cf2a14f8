package io.wattbus.gateway.authorization;

import io.wattbus.gateway.sql.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The partners' tokens in SQL. */
@Repository
class RoamingTokenRepository {

    private final JdbcClient jdbc;

    RoamingTokenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps {@code token} unless something newer is known of it. */
    void save(RoamingToken token) {
        jdbc.sql("""
                        insert into roaming_token as t (uid_key, party_id, type, uid, contract_id, group_id, status,
                            whitelist, updated_at)
                        values (:key, :party, :type, :uid, :contract, :group, :status, :whitelist, :at)
                        on conflict (uid_key, party_id, type) do update set
                            uid = excluded.uid, contract_id = excluded.contract_id, group_id = excluded.group_id,
                            status = excluded.status, whitelist = excluded.whitelist,
                            updated_at = excluded.updated_at
                        where t.updated_at <= excluded.updated_at""")
                .param("key", IdTokenDocument.keyOf(token.id().uid()))
                .param("party", token.id().party())
                .param("type", token.id().type().name())
                .param("uid", token.id().uid())
                .param("contract", token.contractId().orElse(null))
                .param("group", token.groupId().orElse(null))
                .param("status", token.status().name())
                .param("whitelist", token.whitelist().name())
                .param("at", SqlTime.of(token.updatedAt()))
                .update();
    }

    void remove(RoamingToken.Id token) {
        jdbc.sql("delete from roaming_token where uid_key = :key and party_id = :party and type = :type")
                .param("key", IdTokenDocument.keyOf(token.uid()))
                .param("party", token.party())
                .param("type", token.type().name())
                .update();
    }
}
