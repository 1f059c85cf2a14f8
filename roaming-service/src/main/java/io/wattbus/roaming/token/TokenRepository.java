package io.wattbus.roaming.token;

import io.wattbus.roaming.party.PartyId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Partners' tokens in PostgreSQL. */
@Repository
class TokenRepository {

    private final JdbcClient jdbc;

    TokenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A token that has been written.
     *
     * @param key of its uid
     * @param uid as it was spelt first
     */
    record Written(PartyId party, String type, String key, String uid, boolean created) {}

    /** Writes those of {@code tokens}, each named once, that are news, and returns which. */
    List<Written> save(UUID partner, List<PartnerToken> tokens) {
        return jdbc.sql("""
                        insert into token as t (party, type, uid_key, uid, partner_id, document, last_updated)
                        select n.party, n.type, n.key, n.uid, :partner, n.document::jsonb, n.updated
                        from unnest(:parties::text[], :types::text[], :keys::text[], :uids::text[],
                            :documents::text[], :updated::timestamptz[])
                            as n (party, type, key, uid, document, updated)
                        order by n.party, n.type, n.key
                        on conflict (party, type, uid_key) do update
                        set partner_id = excluded.partner_id, document = excluded.document,
                            last_updated = excluded.last_updated
                        where t.last_updated <= excluded.last_updated
                          and (t.document <> excluded.document or t.partner_id <> excluded.partner_id)
                        returning party, type, uid_key, uid, xmax = 0 as created""")
                .param("partner", partner)
                .param("parties", column(tokens, token -> token.id().party().value()))
                .param("types", column(tokens, token -> token.id().type()))
                .param("keys", column(tokens, token -> token.id().key()))
                .param("uids", column(tokens, token -> token.id().uid()))
                .param("documents", column(tokens, PartnerToken::document))
                .param("updated", column(tokens, token -> token.lastUpdated().toString()))
                .query((row, n) -> new Written(
                        new PartyId(row.getString("party")),
                        row.getString("type"),
                        row.getString("uid_key"),
                        row.getString("uid"),
                        row.getBoolean("created")))
                .list();
    }

    private static String[] column(List<PartnerToken> tokens, Function<PartnerToken, String> value) {
        return tokens.stream().map(value).toArray(String[]::new);
    }

    /** The document of a token; nobody else changes it meanwhile. */
    Optional<String> lock(PartnerToken.Id token) {
        return document(token, " for update");
    }

    Optional<String> find(PartnerToken.Id token) {
        return document(token, "");
    }

    private Optional<String> document(PartnerToken.Id token, String how) {
        return jdbc.sql("select document from token where party = :party and type = :type and uid_key = :key" + how)
                .param("party", token.party().value())
                .param("type", token.type())
                .param("key", token.key())
                .query(String.class)
                .optional();
    }

    /** Tokens of a partner that has gone, which another connection of the same party still stands for, become its own. */
    void handOver() {
        jdbc.sql("""
                update token t set partner_id = other.partner_id
                from partner gone, partner other
                where t.partner_id = gone.partner_id and gone.state in ('INVITED', 'UNREGISTERED')
                  and t.party = any(other.parties) and other.partner_id <> gone.partner_id
                  and other.state in ('REGISTERED', 'SUSPENDED')""").update();
    }

    /** Forgets up to {@code limit} tokens of partners that have gone, and returns which. */
    List<PartnerToken.Id> forget(int limit) {
        return jdbc.sql("""
                        delete from token where (party, type, uid_key) in (
                            select t.party, t.type, t.uid_key from token t join partner p using (partner_id)
                            where p.state in ('INVITED', 'UNREGISTERED')
                            order by t.party, t.type, t.uid_key limit :limit for update of t skip locked)
                        returning party, type, uid""")
                .param("limit", limit)
                .query((row, n) -> new PartnerToken.Id(
                        new PartyId(row.getString("party")), row.getString("type"), row.getString("uid")))
                .list();
    }
}
