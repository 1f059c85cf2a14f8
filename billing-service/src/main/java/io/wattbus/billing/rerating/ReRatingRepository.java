package io.wattbus.billing.rerating;

import io.wattbus.billing.cdr.CdrFilter;
import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Re-ratings and how far they are, in PostgreSQL. */
@Repository
class ReRatingRepository {

    private static final String PROGRESS = """
            select r.*, p.done, p.different, p.finished_at
            from re_rating r
            join lateral (
                select sum(done) as done, sum(different) as different,
                    case when bool_and(finished_at is not null) then max(finished_at) end as finished_at
                from re_rating_part where re_rating_id = r.re_rating_id
            ) p on true
            where r.operator_id = :operator""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ReRatingRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(ReRating reRating) {
        CdrFilter filter = reRating.filter();
        jdbc.sql("insert into re_rating values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(reRating.reRatingId())
                .param(reRating.operatorId().value())
                .param(timestamp(filter.from()))
                .param(timestamp(filter.to()))
                .param(filter.tariffId())
                .param(reRating.total())
                .param(reRating.requestedBy())
                .param(Timestamp.from(reRating.startedAt()))
                .update();
        batches.batchUpdate(
                "insert into re_rating_part (re_rating_id, part, position, until) values (?, ?, ?, ?)",
                Part.of(reRating.reRatingId()).stream()
                        .map(part -> new Object[] {part.reRatingId(), part.number(), part.position(), part.until()})
                        .toList());
    }

    Optional<Progress> find(OperatorId operator, UUID id) {
        return jdbc.sql(PROGRESS + " and r.re_rating_id = :id")
                .param("operator", operator.value())
                .param("id", id)
                .query(ReRatingRepository::progress)
                .optional();
    }

    /** By start, {@code limit} at most, after {@code cursor}. */
    List<Progress> list(OperatorId operator, Cursor cursor, int limit) {
        return jdbc.sql(PROGRESS + " and (started_at, re_rating_id) > (:at, :id)"
                        + " order by started_at, re_rating_id limit :limit")
                .param("operator", operator.value())
                .param("at", Timestamp.from(cursor.at()))
                .param("id", cursor.id())
                .param("limit", limit)
                .query(ReRatingRepository::progress)
                .list();
    }

    ReRating get(UUID id) {
        return jdbc.sql("select * from re_rating where re_rating_id = ?")
                .param(id)
                .query((row, _) -> reRating(row))
                .single();
    }

    /** A part that is not finished and that nobody else is at work on; it is this transaction's until its end. */
    Optional<Part> claim() {
        return jdbc.sql("""
                        select p.* from re_rating_part p join re_rating r using (re_rating_id)
                        where p.finished_at is null
                        order by r.started_at, p.part limit 1 for update of p skip locked""")
                .query((row, _) -> new Part(
                        row.getObject("re_rating_id", UUID.class),
                        row.getInt("part"),
                        row.getObject("position", UUID.class),
                        row.getObject("until", UUID.class)))
                .optional();
    }

    /** {@code part} is done up to {@code position}. */
    void advance(Part part, UUID position, int done, int different, Optional<Instant> finishedAt) {
        jdbc.sql("""
                        update re_rating_part
                        set position = ?, done = done + ?, different = different + ?, finished_at = ?
                        where re_rating_id = ? and part = ?""")
                .param(position)
                .param(done)
                .param(different)
                .param(timestamp(finishedAt.orElse(null)))
                .param(part.reRatingId())
                .param(part.number())
                .update();
    }

    private static Progress progress(ResultSet row, int number) throws SQLException {
        return new Progress(
                reRating(row),
                row.getLong("done"),
                row.getLong("different"),
                Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant));
    }

    private static ReRating reRating(ResultSet row) throws SQLException {
        return new ReRating(
                row.getObject("re_rating_id", UUID.class),
                new OperatorId(row.getString("operator_id")),
                new CdrFilter(
                        null,
                        instant(row.getTimestamp("ended_from")),
                        instant(row.getTimestamp("ended_to")),
                        null,
                        row.getString("tariff_id"),
                        null),
                row.getLong("total"),
                row.getString("requested_by"),
                row.getTimestamp("started_at").toInstant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
