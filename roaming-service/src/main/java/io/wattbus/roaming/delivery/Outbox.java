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
import tools.jackson.databind.json.JsonMapper;

/** What each partner is to be told, in PostgreSQL: one row an object, holding its newest version. */
@Repository
class Outbox {

    /** A bill does not wait forever for a session that the partner keeps refusing. */
    private static final int PATIENCE = 3;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Outbox(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Adds it for those partners that want such objects and have agreed on them with the operator, and returns them.
     * Repeated by a resync, it is told again.
     */
    List<UUID> add(News news, Optional<UUID> resynced) {
        return jdbc.sql("""
                        insert into delivery (partner_id, operator_id, object, object_id, version, state, difference,
                            caused_at, queued_at, due_at, updated_at, after_session, after_version)
                        select p.partner_id, a.operator_id, :object, :id, :version,
                            case when :flagged then 'FLAGGED' when a.state = 'PAUSED' then 'HELD' else 'WAITING' end,
                            :difference::jsonb,
                            case when :resynced::uuid is null then :caused::timestamptz else :now::timestamptz end,
                            :now::timestamptz, :now::timestamptz,
                            :now::timestamptz, :afterSession::text,
                            case when 'SESSIONS' = any(a.data) then :afterVersion::bigint end
                        from agreement a join partner p using (partner_id)
                        where a.operator_id = :operator and a.state <> 'ENDED' and p.state = 'REGISTERED'
                          and :module = any(p.receives) and :data = any(a.data)
                          and (:party::text is null or :party = any(p.parties))
                          and (:location::text is null or a.locations is null or :location = any(a.locations))
                          and (:resynced::uuid is null or p.partner_id = :resynced)
                        on conflict (partner_id, operator_id, object, object_id) do update
                        set version = excluded.version, state = excluded.state, attempts = 0, refusals = 0,
                            difference = excluded.difference, caused_at = excluded.caused_at,
                            due_at = excluded.due_at,
                            queued_at = case when delivery.state = 'DELIVERED' then excluded.queued_at
                                             else delivery.queued_at end,
                            updated_at = excluded.updated_at
                        where delivery.version < excluded.version
                           or (:resynced::uuid is not null and delivery.version = excluded.version
                               and delivery.state = 'DELIVERED')
                        returning partner_id""")
                .param("object", news.kind().name())
                .param("id", news.objectId())
                .param("version", news.cause().version())
                .param("flagged", news.flagged())
                .param(
                        "difference",
                        news.difference().map(json::writeValueAsString).orElse(null))
                .param("caused", Timestamp.from(news.cause().receivedAt()))
                .param("now", now())
                .param(
                        "afterSession",
                        news.after().map(first -> first.sessionId().toString()).orElse(null))
                .param(
                        "afterVersion",
                        news.after().map(Deliveries.After::version).orElse(null))
                .param("operator", news.operatorId().value())
                .param("module", news.kind().module())
                .param("data", news.kind().data().name())
                .param("party", news.party().map(PartyId::value).orElse(null))
                .param("location", news.locationId().orElse(null))
                .param("resynced", resynced.orElse(null))
                .query(UUID.class)
                .list();
    }

    /** A bill that was flagged goes on its way, and its partners are returned. */
    List<UUID> release(PartyId operator, String cdrId) {
        return jdbc.sql("""
                        update delivery d
                        set state = case when a.state = 'PAUSED' then 'HELD' else 'WAITING' end,
                            due_at = :now, updated_at = :now
                        from agreement a
                        where d.operator_id = :operator and d.object = 'CDR' and d.object_id = :id
                          and d.state = 'FLAGGED' and a.partner_id = d.partner_id and a.operator_id = d.operator_id
                        returning d.partner_id""")
                .param("now", now())
                .param("operator", operator.value())
                .param("id", cdrId)
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
                          and (after_version is null or not 'SESSION' = any(:objects) or exists (
                              select 1 from delivery s
                              where s.partner_id = d.partner_id and s.operator_id = d.operator_id
                                and s.object = 'SESSION'
                                and s.object_id = d.after_session
                                and (s.delivered_version >= d.after_version
                                     or (s.version >= d.after_version and s.refusals >= :patience))))
                          and (d.object <> 'CDR' or d.version = 0 or not exists (
                              select 1 from delivery c
                              where c.partner_id = d.partner_id and c.operator_id = d.operator_id
                                and c.object = 'CDR' and c.after_session = d.after_session and c.version < d.version
                                and c.state <> 'DELIVERED' and c.refusals < :patience))
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
                        where partner_id = :partner and operator_id = :operator and object = :object
                          and object_id = :id""")
                .param("version", delivery.version())
                .param("told", accepted.told().orElse(null))
                .param("url", accepted.url().orElse(null))
                .param("now", now())
                .param("partner", delivery.partnerId())
                .param("operator", delivery.operatorId().value())
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
                        where partner_id = :partner and operator_id = :operator and object = :object
                          and object_id = :id
                          and version = :version""")
                .param("refused", refused ? 1 : 0)
                .param("error", error)
                .param("due", Timestamp.from(clock.instant().plus(pause)))
                .param("now", now())
                .param("partner", delivery.partnerId())
                .param("operator", delivery.operatorId().value())
                .param("object", delivery.kind().name())
                .param("id", delivery.objectId())
                .param("version", delivery.version())
                .update();
    }

    /** Kept until the agreement is taken up again. */
    void hold(Delivery delivery) {
        at(delivery, "update delivery set state = 'HELD'");
    }

    void withdraw(Delivery delivery) {
        at(delivery, "delete from delivery");
    }

    private void at(Delivery delivery, String what) {
        jdbc.sql(what + " where partner_id = ? and operator_id = ? and object = ? and object_id = ? and version = ?")
                .params(
                        delivery.partnerId(),
                        delivery.operatorId().value(),
                        delivery.kind().name(),
                        delivery.objectId(),
                        delivery.version())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Delivery read(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getObject("partner_id", UUID.class),
                new PartyId(row.getString("operator_id")),
                ObjectKind.valueOf(row.getString("object")),
                row.getString("object_id"),
                row.getLong("version"),
                row.getInt("attempts"),
                row.getInt("refusals"),
                row.getTimestamp("caused_at").toInstant());
    }
}
