package io.wattbus.roaming.delivery;

import io.wattbus.roaming.party.PartyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What each partner is to be told, in PostgreSQL: one row an object, holding its newest version. */
@Repository
class Outbox {

    /** What waits for something else to be told first does not wait forever where the partner keeps refusing that. */
    private static final int PATIENCE = 3;

    /** The module of a delivery's object. */
    private static final String MODULE = Arrays.stream(ObjectKind.values())
            .map(kind -> "when '" + kind + "' then '" + kind.module() + "'")
            .collect(Collectors.joining(" ", "case d.object ", " end"));

    /**
     * What is still to be told, said so that PostgreSQL finds it by its key: the index of what waits is taken for small, and
     * gone through for each row, where much waits.
     */
    private static final String UNTOLD = "state not in ('DELIVERED', 'HELD', 'FLAGGED')";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Outbox(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Adds {@code news}, each object once, for those partners that want such objects and have agreed on them with the
     * operator, and returns them. Repeated by a resync, it is told again. What waits keeps its place when it changes, so
     * that nothing changes too often to be told.
     */
    List<UUID> add(List<News> news, Optional<UUID> resynced) {
        return jdbc.sql("""
                        insert into delivery (partner_id, operator_id, object, object_id, version, state, difference,
                            caused_at, queued_at, due_at, updated_at, after_session, after_version, location_id)
                        select p.partner_id, a.operator_id, n.object, n.id, n.version,
                            case when n.flagged then 'FLAGGED' when a.state = 'PAUSED' then 'HELD' else 'WAITING' end,
                            n.difference::jsonb,
                            case when :resynced::uuid is null then n.caused else :now::timestamptz end,
                            :now::timestamptz, :now::timestamptz, :now::timestamptz, n.after_session,
                            case when 'SESSIONS' = any(a.data) then n.after_version end, n.location
                        from unnest(:operators::text[], :objects::text[], :modules::text[], :data::text[],
                                :ids::text[], :versions::bigint[], :flags::boolean[], :differences::text[],
                                :causes::timestamptz[], :sessions::text[], :sessionVersions::bigint[],
                                :parties::text[], :locations::text[])
                            as n(operator, object, module, data, id, version, flagged, difference, caused,
                                after_session, after_version, party, location)
                        join agreement a on a.operator_id = n.operator and a.state <> 'ENDED' and n.data = any(a.data)
                        join partner p on p.partner_id = a.partner_id and p.state = 'REGISTERED'
                          and n.module = any(p.receives)
                        where (n.party is null or n.party = any(p.parties))
                          and (n.location is null or a.locations is null or n.location = any(a.locations))
                          and (:resynced::uuid is null or p.partner_id = :resynced)
                        order by p.partner_id, n.operator, n.object, n.id
                        on conflict (partner_id, operator_id, object, object_id) do update
                        set version = excluded.version, state = excluded.state, attempts = 0, refusals = 0,
                            difference = excluded.difference, caused_at = excluded.caused_at,
                            location_id = excluded.location_id,
                            due_at = case when delivery.state = 'WAITING' then least(delivery.due_at, excluded.due_at)
                                          else excluded.due_at end,
                            queued_at = case when delivery.state = 'DELIVERED' then excluded.queued_at
                                             else delivery.queued_at end,
                            updated_at = excluded.updated_at
                        where delivery.version < excluded.version
                           or (:resynced::uuid is not null and delivery.version = excluded.version
                               and delivery.state = 'DELIVERED')
                        returning partner_id""")
                .param("now", now())
                .param("resynced", resynced.orElse(null))
                .param("operators", texts(news, each -> each.operatorId().value()))
                .param("objects", texts(news, each -> each.kind().name()))
                .param("modules", texts(news, each -> each.kind().module()))
                .param("data", texts(news, each -> each.kind().data().name()))
                .param("ids", texts(news, News::objectId))
                .param(
                        "versions",
                        texts(news, each -> Long.toString(each.cause().version())))
                .param("flags", texts(news, each -> Boolean.toString(each.flagged())))
                .param(
                        "differences",
                        texts(
                                news,
                                each -> each.difference()
                                        .map(json::writeValueAsString)
                                        .orElse(null)))
                .param("causes", texts(news, each -> each.cause().receivedAt().toString()))
                .param(
                        "sessions",
                        texts(
                                news,
                                each -> each.after()
                                        .map(first -> first.sessionId().toString())
                                        .orElse(null)))
                .param(
                        "sessionVersions",
                        texts(
                                news,
                                each -> each.after()
                                        .map(first -> Long.toString(first.version()))
                                        .orElse(null)))
                .param(
                        "parties",
                        texts(news, each -> each.party().map(PartyId::value).orElse(null)))
                .param("locations", texts(news, each -> each.locationId().orElse(null)))
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
     * What these partners are to be told next, each at most so much: what is due longest; a status after its whole
     * location; sessions and bills after tariffs; bills after their session and after those before them, so that a credit
     * goes before what replaces the record.
     */
    List<Delivery> due(Map<UUID, Integer> most) {
        return jdbc.sql("""
                        select next.* from unnest(:partners::uuid[], :most::int[]) as served(id, most)
                        join partner p on p.partner_id = served.id
                        cross join lateral (
                          select d.* from delivery d
                          where d.partner_id = p.partner_id and d.state = 'WAITING' and d.due_at <= :now
                            and %1$s = any(p.receives)
                            and (d.object <> 'EVSE' or not exists (
                                select 1 from delivery l
                                where l.partner_id = d.partner_id and l.operator_id = d.operator_id
                                  and l.object = 'LOCATION' and l.object_id = d.location_id
                                  and l.%2$s and l.refusals < :patience))
                            and (d.object not in ('SESSION', 'CDR') or not 'tariffs' = any(p.receives) or not exists (
                                select 1 from delivery t
                                where t.partner_id = d.partner_id and t.operator_id = d.operator_id
                                  and t.object = 'TARIFF' and t.%2$s and t.refusals < :patience))
                            and (d.after_version is null or not 'sessions' = any(p.receives) or exists (
                                select 1 from delivery s
                                where s.partner_id = d.partner_id and s.operator_id = d.operator_id
                                  and s.object = 'SESSION' and s.object_id = d.after_session
                                  and (s.delivered_version >= d.after_version
                                       or (s.version >= d.after_version and s.refusals >= :patience))))
                            and (d.object <> 'CDR' or d.version = 0 or not exists (
                                select 1 from delivery c
                                where c.partner_id = d.partner_id and c.operator_id = d.operator_id
                                  and c.object = 'CDR' and c.after_session = d.after_session
                                  and c.version < d.version and c.state <> 'DELIVERED' and c.refusals < :patience))
                          order by d.due_at limit served.most) next""".formatted(MODULE, UNTOLD))
                .param("partners", texts(most.keySet(), UUID::toString))
                .param("most", texts(most.values(), number -> Integer.toString(number)))
                .param("now", now())
                .param("patience", PATIENCE)
                .query(Outbox::read)
                .list();
    }

    /** Nobody else changes these meanwhile: in the order in which they are added. */
    void lock(Collection<Delivery> deliveries) {
        jdbc.sql("""
                        select d.partner_id from delivery d
                        join unnest(:partners::uuid[], :operators::text[], :objects::text[], :ids::text[])
                            as t(partner_id, operator_id, object, object_id)
                          using (partner_id, operator_id, object, object_id)
                        order by d.partner_id, d.operator_id, d.object, d.object_id
                        for update of d""")
                .param("partners", texts(deliveries, each -> each.partnerId().toString()))
                .param("operators", texts(deliveries, each -> each.operatorId().value()))
                .param("objects", texts(deliveries, each -> each.kind().name()))
                .param("ids", texts(deliveries, Delivery::objectId))
                .query(UUID.class)
                .list();
    }

    /** Told; unless a newer version has come meanwhile, that is all. */
    void delivered(Collection<Turn.Told> accepted) {
        if (accepted.isEmpty()) {
            return;
        }
        List<Delivery> told = accepted.stream().map(Turn.Told::delivery).toList();
        List<Telling.Accepted> answers =
                accepted.stream().map(each -> (Telling.Accepted) each.telling()).toList();
        jdbc.sql("""
                        update delivery d
                        set state = case when d.version = t.version then 'DELIVERED' else d.state end,
                            delivered_version = greatest(d.delivered_version, t.version), told = t.told,
                            partner_url = coalesce(t.url, d.partner_url), attempts = d.attempts + 1,
                            last_error = null, updated_at = :now
                        from unnest(:partners::uuid[], :operators::text[], :objects::text[], :ids::text[],
                                :versions::bigint[], :told::text[], :urls::text[])
                            as t(partner_id, operator_id, object, object_id, version, told, url)
                        where d.partner_id = t.partner_id and d.operator_id = t.operator_id
                          and d.object = t.object and d.object_id = t.object_id""")
                .param("now", now())
                .param("partners", texts(told, each -> each.partnerId().toString()))
                .param("operators", texts(told, each -> each.operatorId().value()))
                .param("objects", texts(told, each -> each.kind().name()))
                .param("ids", texts(told, Delivery::objectId))
                .param("versions", texts(told, each -> Long.toString(each.version())))
                .param("told", texts(answers, answer -> answer.told().orElse(null)))
                .param("urls", texts(answers, answer -> answer.url().orElse(null)))
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

    private static <T> String[] texts(Collection<T> all, Function<T, @Nullable String> text) {
        return all.stream().map(text).toArray(String[]::new);
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
