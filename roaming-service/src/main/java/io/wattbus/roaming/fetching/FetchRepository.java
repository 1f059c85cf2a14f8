package io.wattbus.roaming.fetching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far it has come with partners' lists, in PostgreSQL; whoever has the lease of one reads it, nobody else. */
@Repository
class FetchRepository {

    private final JdbcClient jdbc;
    private final FetchSettings settings;

    FetchRepository(JdbcClient jdbc, FetchSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** A list that is to be read. */
    record Due(UUID partner, String module) {}

    /**
     * A list that this replica is to read.
     *
     * @param from empty if all of it
     */
    record Claim(Due due, Optional<Instant> from, int failures) {}

    /** Lists of {@code modules} that are to be read now: of partners that are well and connected, never read or due. */
    List<Due> due(List<String> modules, Instant now) {
        return jdbc.sql("""
                        select p.partner_id, m.module
                        from partner p cross join unnest(:modules::text[]) m (module)
                            left join partner_list f on f.partner_id = p.partner_id and f.module = m.module
                        where p.state = 'REGISTERED' and (p.retry_at is null or p.retry_at <= :now)
                          and p.endpoints @> jsonb_build_array(jsonb_build_object('module', m.module, 'receiver', false))
                          and (f.partner_id is null or f.due_at <= :now or f.token_hash is distinct from p.token_hash)
                          and (f.lease_until is null or f.lease_until <= :now or f.lease_owner = :owner)""")
                .param("modules", modules.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("owner", settings.instance())
                .query((row, n) -> new Due(row.getObject("partner_id", UUID.class), row.getString("module")))
                .list();
    }

    /** Takes the lease of {@code due}; empty if another replica has it. A new registration begins anew. */
    Optional<Claim> claim(Due due, Instant now) {
        return jdbc.sql("""
                        insert into partner_list as f (partner_id, module, token_hash, due_at, lease_owner, lease_until)
                        select partner_id, :module, token_hash, :now::timestamptz, :owner, :until::timestamptz
                        from partner where partner_id = :partner and state = 'REGISTERED'
                        on conflict (partner_id, module) do update
                        set token_hash = excluded.token_hash, lease_owner = :owner, lease_until = :until::timestamptz,
                            full_at = case when f.token_hash is distinct from excluded.token_hash then null
                                           else f.full_at end,
                            failures = case when f.token_hash is distinct from excluded.token_hash then 0
                                            else f.failures end
                        where f.lease_until is null or f.lease_until <= :now::timestamptz or f.lease_owner = :owner
                        returning f.full_at, f.read_at, f.failures""")
                .param("partner", due.partner())
                .param("module", due.module())
                .param("now", Timestamp.from(now))
                .param("owner", settings.instance())
                .param("until", Timestamp.from(now.plus(settings.lease())))
                .query((row, n) -> new Claim(due, from(row, now), row.getInt("failures")))
                .optional();
    }

    private Optional<Instant> from(ResultSet row, Instant now) throws SQLException {
        Timestamp full = row.getTimestamp("full_at");
        return full == null || !full.toInstant().plus(settings.fullInterval()).isAfter(now)
                ? Optional.empty()
                : Optional.of(row.getTimestamp("read_at").toInstant().minus(settings.overlap()));
    }

    /** All of it that was asked for has been read, as it was at {@code begun}. */
    void read(Claim claim, Instant begun, Instant next) {
        jdbc.sql("""
                        update partner_list set read_at = :begun, full_at = case when :full then :begun else full_at end,
                            due_at = :next, failures = 0, last_error = null, lease_until = null
                        where partner_id = :partner and module = :module""")
                .param("begun", Timestamp.from(begun))
                .param("full", claim.from().isEmpty())
                .param("next", Timestamp.from(next))
                .param("partner", claim.due().partner())
                .param("module", claim.due().module())
                .update();
    }

    /** It could not be read. */
    void failed(Claim claim, String error, Instant next) {
        jdbc.sql("""
                        update partner_list set due_at = :next, failures = failures + 1, last_error = :error,
                            lease_until = null
                        where partner_id = :partner and module = :module""")
                .param("next", Timestamp.from(next))
                .param("error", error)
                .param("partner", claim.due().partner())
                .param("module", claim.due().module())
                .update();
    }
}
