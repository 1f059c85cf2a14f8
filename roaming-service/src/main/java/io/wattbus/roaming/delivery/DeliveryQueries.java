package io.wattbus.roaming.delivery;

import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.pricecheck.Difference;
import io.wattbus.roaming.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The outbox as operators and dashboards see it. */
@Repository
class DeliveryQueries {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DeliveryQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Which deliveries are asked for; null is any. */
    record Filter(
            @Nullable UUID partner,
            @Nullable ObjectKind object,
            @Nullable DeliveryState state) {}

    /** How much waits for a partner, for how long, and how often in a row it has failed. */
    record Backlog(UUID partner, long size, Duration age, int failures) {}

    /** By partner and object, {@code limit} at most, after {@code cursor}. */
    List<DeliveryView> list(PartyId operator, Filter filter, Cursor cursor, int limit) {
        return jdbc.sql("""
                        select * from delivery d
                        where d.operator_id = :operator
                          and (:partner::uuid is null or d.partner_id = :partner)
                          and (:object::text is null or d.object = :object)
                          and (:state::text is null or d.state = :state)
                          and d.partner_id || '/' || d.object || '/' || d.object_id > :after
                        order by d.partner_id || '/' || d.object || '/' || d.object_id limit :limit""")
                .param("operator", operator.value())
                .param("partner", filter.partner())
                .param(
                        "object",
                        filter.object() == null ? null : filter.object().name())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("after", cursor.after())
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    static Cursor cursor(DeliveryView view) {
        return new Cursor(view.partnerId() + "/" + view.object() + "/" + view.objectId());
    }

    /** Of every partner that is connected, also where nothing waits. */
    List<Backlog> backlogs() {
        return jdbc.sql("""
                        select p.partner_id, p.failures, count(d.object_id) as size,
                            coalesce(extract(epoch from clock_timestamp() - min(d.queued_at)) * 1000, 0)::bigint as age
                        from partner p left join delivery d on d.partner_id = p.partner_id and d.state = 'WAITING'
                        where p.state = 'REGISTERED' group by p.partner_id""")
                .query((row, n) -> new Backlog(
                        row.getObject("partner_id", UUID.class),
                        row.getLong("size"),
                        Duration.ofMillis(Math.max(0, row.getLong("age"))),
                        row.getInt("failures")))
                .list();
    }

    private DeliveryView read(ResultSet row, int number) throws SQLException {
        return new DeliveryView(
                row.getObject("partner_id", UUID.class),
                ObjectKind.valueOf(row.getString("object")),
                row.getString("object_id"),
                row.getLong("version"),
                DeliveryState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("delivered_version", Long.class)),
                Optional.ofNullable(row.getString("told")),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("last_error")),
                Optional.ofNullable(row.getString("difference")).map(text -> json.readValue(text, Difference.class)),
                row.getTimestamp("updated_at").toInstant());
    }
}
