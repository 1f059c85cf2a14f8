package io.wattbus.roaming.partner;

import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.web.Cursor;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Partners in PostgreSQL. */
@Repository
class PartnerRepository {

    private static final TypeReference<List<PartnerEndpoint>> ENDPOINTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CredentialVault vault;

    PartnerRepository(JdbcClient jdbc, JsonMapper json, CredentialVault vault) {
        this.jdbc = jdbc;
        this.json = json;
        this.vault = vault;
    }

    /** Empty if there is one for this party that has not been unregistered. */
    Optional<UUID> invite(PartyId operator, PartyId party, String name, CredentialsToken token, Instant now) {
        return jdbc.sql("""
                        insert into partner (partner_id, operator_id, party, name, state, token_hash, created_at)
                        values (?, ?, ?, ?, 'INVITED', ?, ?)
                        on conflict (operator_id, party) do update
                        set name = excluded.name, state = 'INVITED', token_hash = excluded.token_hash
                        where partner.state = 'UNREGISTERED'
                        returning partner_id""")
                .params(UUID.randomUUID(), operator.value(), party.value(), name, token.hash(), Timestamp.from(now))
                .query(UUID.class)
                .optional();
    }

    Optional<Partner> find(UUID id) {
        return jdbc.sql("select * from partner where partner_id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** Nobody else changes it meanwhile. */
    Optional<Partner> lock(UUID id) {
        return jdbc.sql("select * from partner where partner_id = ? for update")
                .param(id)
                .query(this::read)
                .optional();
    }

    Optional<Partner> findByToken(CredentialsToken token) {
        return jdbc.sql("select * from partner where token_hash = ?")
                .param(token.hash())
                .query(this::read)
                .optional();
    }

    Optional<PartnerHealth> health(PartyId operator, UUID id) {
        return jdbc.sql(PartnerHealth.SELECT + " where p.operator_id = ? and p.partner_id = ?")
                .params(operator.value(), id)
                .query(PartnerHealth::read)
                .optional();
    }

    /** By party, {@code limit} at most, after {@code cursor}. */
    List<PartnerHealth> list(PartyId operator, Cursor cursor, int limit) {
        return jdbc.sql(PartnerHealth.SELECT + " where p.operator_id = ? and p.party > ? order by p.party limit ?")
                .params(operator.value(), cursor.after(), limit)
                .query(PartnerHealth::read)
                .list();
    }

    /** From now on this token is the one that the partner shows us; the one before is worth nothing. */
    void expect(UUID id, CredentialsToken token) {
        jdbc.sql("update partner set token_hash = ? where partner_id = ?")
                .params(token.hash(), id)
                .update();
    }

    void connect(UUID id, Connection connection) {
        jdbc.sql("""
                        update partner set state = 'REGISTERED', their_token = ?, versions_url = ?, ocpi_version = ?,
                            endpoints = ?::jsonb, receives = ?, failures = 0, retry_at = null, last_error = null,
                            last_error_at = null
                        where partner_id = ?""")
                .params(
                        vault.seal(id, connection.token()),
                        connection.versionsUrl().toString(),
                        connection.version(),
                        json.writeValueAsString(connection.endpoints()),
                        connection.endpoints().stream()
                                .filter(PartnerEndpoint::receiver)
                                .map(PartnerEndpoint::module)
                                .toArray(String[]::new),
                        id)
                .update();
    }

    void setState(UUID id, PartnerState state) {
        jdbc.sql("update partner set state = ? where partner_id = ?")
                .params(state.name(), id)
                .update();
    }

    /** Forgets all credentials and what the partner was still to be told. */
    void disconnect(UUID id) {
        jdbc.sql("""
                        update partner set state = 'UNREGISTERED', token_hash = null, their_token = null,
                            endpoints = '[]', receives = '{}', retry_at = null, failures = 0
                        where partner_id = ?""").param(id).update();
        jdbc.sql("delete from delivery where partner_id = ? and state = 'WAITING'")
                .param(id)
                .update();
    }

    private Partner read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("partner_id", UUID.class);
        return new Partner(
                id,
                new PartyId(row.getString("operator_id")),
                new PartyId(row.getString("party")),
                row.getString("name"),
                PartnerState.valueOf(row.getString("state")),
                connection(id, row));
    }

    private Optional<Connection> connection(UUID id, ResultSet row) throws SQLException {
        byte @Nullable [] token = row.getBytes("their_token");
        return token == null
                ? Optional.empty()
                : Optional.of(new Connection(
                        vault.open(id, token),
                        URI.create(row.getString("versions_url")),
                        row.getString("ocpi_version"),
                        json.readValue(row.getString("endpoints"), ENDPOINTS)));
    }
}
