package io.wattbus.roaming.delivery;

import io.wattbus.roaming.party.PartyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each partner is to be told, in PostgreSQL: one row an object, holding its newest version. */
@Repository
class Outbox {

    /** A bill does not wait forever for a session that the partner keeps refusing. */
    private static final int PATIENCE = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds it for those partners that want such objects (of {@code party} only, if given), and returns them. */
    List<UUID> add(
            PartyId operator,
            Optional<PartyId> party,
            ObjectKind kind,
            String objectId,
            Cause cause,
            Optional<Deliveries.After> after) {
        return jdbc.sql("""
                        insert into delivery (partner_id, object, object_id, version, state, caused_at, queued_at,
                            due_at, updated_at, after_session, after_version)
                        select partner_id, :object, :id, :version, 'WAITING', :caused::timestamptz,
                            :now::timestamptz, :now::timestamptz, :now::timestamptz,
                            :afterSession::text, :afterVersion::bigint
                        from partner
                        where operator_id = :operator and state in ('REGISTERED', 'SUSPENDED')
                          and :module = any(receives) and (:party::text is null or party = :party)
                        on conflict (partner_id, object, object_id) do update
                        set version = excluded.version, state = 'WAITING', attempts = 0, refusals = 0,
                            caused_at = excluded.caused_at, due_at = excluded.due_at,
                            queued_at = case when delivery.state = 'WAITING' then delivery.queued_at
                                             else excluded.queued_at end,
                            updated_at = excluded.updated_at
                        where delivery.version < excluded.version
                        returning partner_id""")
                .param("object", kind.name())
                .param("id", objectId)
                .param("version", cause.version())
                .param("caused", Timestamp.from(cause.receivedAt()))
                .param("now", now())
                .param(
                        "afterSession",
                        after.map(first -> first.sessionId().toString()).orElse(null))
                .param("afterVersion", after.map(Deliveries.After::version).orElse(null))
                .param("operator", operator.value())
                .param("module", kind.module())
                .param("party", party.map(PartyId::value).orElse(null))
                .query(UUID.class)
                .list();
    }

    /**
     * What {@code partner} is to be told next, of {@code kinds}: what has waited longest, bills after their session and
     * after those before them, so that a credit goes before what replaces the record.
     */
    Optional<Delivery> next(UUID partner, List<ObjectKind> kinds) {
        return jdbc.sql("""
                        select * from delivery d
                        where partner_id = :partner and state = 'WAITING' and due_at <= :now
                          and object = any(:objects)
                          and (after_session is null or not 'SESSION' = any(:objects) or exists (
                              select 1 from delivery s
                              where s.partner_id = d.partner_id and s.object = 'SESSION'
                                and s.object_id = d.after_session
                                and (s.delivered_version >= d.after_version
                                     or (s.version >= d.after_version and s.refusals >= :patience))))
                          and (d.object <> 'CDR' or d.version = 0 or not exists (
                              select 1 from delivery c
                              where c.partner_id = d.partner_id and c.object = 'CDR'
                                and c.after_session = d.after_session and c.version < d.version
                                and c.state = 'WAITING' and c.refusals < :patience))
                        order by queued_at, object desc, object_id limit 1""")
                .param("partner", partner)
                .param("now", now())
                .param("objects", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("patience", PATIENCE)
                .query(Outbox::read)
                .optional();
    }

    /** Told; unless a newer version has come meanwhile, that is all. */
    void delivered(Delivery delivery, Telling.Accepted accepted) {
        jdbc.sql("""
                        update delivery
                        set state = case when version = :version then 'DELIVERED' else state end,
                            delivered_version = greatest(delivered_version, :version), told = :told,
                            partner_url = coalesce(:url, partner_url), attempts = attempts + 1, last_error = null,
                            updated_at = :now
                        where partner_id = :partner and object = :object and object_id = :id""")
                .param("version", delivery.version())
                .param("told", accepted.told().orElse(null))
                .param("url", accepted.url().orElse(null))
                .param("now", now())
                .param("partner", delivery.partnerId())
                .param("object", delivery.kind().name())
                .param("id", delivery.objectId())
                .update();
    }

    /** Not told; not tried again for {@code pause}, unless a newer version comes. */
    void postpone(Delivery delivery, String error, boolean refused, Duration pause) {
        jdbc.sql("""
                        update delivery
                        set attempts = attempts + 1, refusals = refusals + :refused, last_error = :error,
                            due_at = :due, updated_at = :now
                        where partner_id = :partner and object = :object and object_id = :id
                          and version = :version""")
                .param("refused", refused ? 1 : 0)
                .param("error", error)
                .param("due", Timestamp.from(clock.instant().plus(pause)))
                .param("now", now())
                .param("partner", delivery.partnerId())
                .param("object", delivery.kind().name())
                .param("id", delivery.objectId())
                .param("version", delivery.version())
                .update();
    }

    void withdraw(Delivery delivery) {
        jdbc.sql("delete from delivery where partner_id = ? and object = ? and object_id = ? and version = ?")
                .params(delivery.partnerId(), delivery.kind().name(), delivery.objectId(), delivery.version())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Delivery read(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getObject("partner_id", UUID.class),
                ObjectKind.valueOf(row.getString("object")),
                row.getString("object_id"),
                row.getLong("version"),
                row.getInt("attempts"),
                row.getInt("refusals"),
                row.getTimestamp("caused_at").toInstant());
    }
}
