package io.wattbus.roaming.partner;

import io.wattbus.roaming.party.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Partners in PostgreSQL. */
@Repository
class PartnerRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CredentialVault vault;
    private final PartnerReader reader;

    PartnerRepository(JdbcClient jdbc, JsonMapper json, CredentialVault vault) {
        this.jdbc = jdbc;
        this.json = json;
        this.vault = vault;
        this.reader = new PartnerReader(json, vault);
    }

    /** Empty if there is one for this party that has not been unregistered. */
    Optional<UUID> invite(
            PartyId operator, PartyId party, String name, boolean plainTokens, CredentialsToken token, Instant now) {
        return jdbc.sql("""
                        insert into partner (partner_id, operator_id, party, name, state, token_hash, parties,
                            plain_tokens, created_at)
                        values (:id, :operator, :party, :name, 'INVITED', :token, array[:party::text], :plain, :now)
                        on conflict (operator_id, party) do update
                        set name = excluded.name, state = 'INVITED', token_hash = excluded.token_hash,
                            parties = excluded.parties, roles = '[]', plain_tokens = excluded.plain_tokens
                        where partner.state = 'UNREGISTERED'
                        returning partner_id""")
                .param("id", UUID.randomUUID())
                .param("operator", operator.value())
                .param("party", party.value())
                .param("name", name)
                .param("token", token.hash())
                .param("plain", plainTokens)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional();
    }

    Optional<Partner> find(UUID id) {
        return jdbc.sql(PartnerReader.SELECT + " where p.partner_id = ?")
                .param(id)
                .query(reader::read)
                .optional();
    }

    List<Partner> find(Collection<UUID> ids) {
        return jdbc.sql(PartnerReader.SELECT + " where p.partner_id = any(?::uuid[])")
                .param(ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(reader::read)
                .list();
    }

    /** Nobody else changes it meanwhile. */
    Optional<Partner> lock(UUID id) {
        return jdbc.sql("select 1 from partner where partner_id = ? for update")
                        .param(id)
                        .query(Integer.class)
                        .optional()
                        .isEmpty()
                ? Optional.empty()
                : find(id);
    }

    Optional<Partner> findByToken(CredentialsToken token) {
        return jdbc.sql(PartnerReader.SELECT + " where p.token_hash = :hash or p.next_token_hash = :hash")
                .param("hash", token.hash())
                .query(reader::read)
                .optional();
    }

    /** One of {@code operator}'s that it shares {@code kind} with. */
    Optional<Partner> reachable(PartyId operator, PartyId party, SharedData kind, Instant now) {
        return jdbc.sql(PartnerReader.SELECT + """
                         where :party = any(p.parties) and p.state = 'REGISTERED'
                          and (p.retry_at is null or p.retry_at <= :now)
                          and exists (select 1 from agreement g where g.partner_id = p.partner_id
                                      and g.operator_id = :operator and g.state = 'ACTIVE' and :kind = any(g.data))
                        order by p.created_at limit 1""")
                .param("party", party.value())
                .param("now", Timestamp.from(now))
                .param("operator", operator.value())
                .param("kind", kind.name())
                .query(reader::read)
                .optional();
    }

    /** From now on this token is the one that the partner shows us; the one before is worth nothing. */
    void expect(UUID id, CredentialsToken token) {
        jdbc.sql("update partner set token_hash = ?, next_token_hash = null where partner_id = ?")
                .params(token.hash(), id)
                .update();
    }

    /** This token is as good as the one that the partner shows us. */
    void expectToo(UUID id, CredentialsToken token) {
        jdbc.sql("update partner set next_token_hash = ? where partner_id = ?")
                .params(token.hash(), id)
                .update();
    }

    void connect(UUID id, Connection connection, List<PartnerRole> roles, Instant now) {
        jdbc.sql("""
                        update partner set state = 'REGISTERED', their_token = :token, versions_url = :versions,
                            ocpi_version = :version, endpoints = :endpoints::jsonb, receives = :receives,
                            roles = :roles::jsonb, parties = array[party] || :parties::text[], rotated_at = :now,
                            failures = 0, retry_at = null, last_error = null, last_error_at = null
                        where partner_id = :id""")
                .param("token", vault.seal(id, connection.token()))
                .param("versions", connection.versionsUrl().toString())
                .param("version", connection.version())
                .param("endpoints", json.writeValueAsString(connection.endpoints()))
                .param(
                        "receives",
                        connection.endpoints().stream()
                                .filter(PartnerEndpoint::receiver)
                                .map(PartnerEndpoint::module)
                                .toArray(String[]::new))
                .param("roles", json.writeValueAsString(PartnerReader.write(roles)))
                .param(
                        "parties",
                        roles.stream()
                                .map(role -> role.party().value())
                                .distinct()
                                .toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void setPlainTokens(UUID id, boolean plain) {
        jdbc.sql("update partner set plain_tokens = ? where partner_id = ?")
                .params(plain, id)
                .update();
    }

    /** Forgets all credentials and what the partner was still to be told. */
    void disconnect(UUID id) {
        jdbc.sql("""
                        update partner set state = 'UNREGISTERED', token_hash = null, next_token_hash = null,
                            their_token = null, endpoints = '[]', receives = '{}', retry_at = null, failures = 0
                        where partner_id = ?""").param(id).update();
        jdbc.sql("delete from delivery where partner_id = ? and state <> 'DELIVERED'")
                .param(id)
                .update();
    }
}
