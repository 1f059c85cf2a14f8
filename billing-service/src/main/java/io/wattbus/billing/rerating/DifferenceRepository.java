package io.wattbus.billing.rerating;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What re-ratings have found, in PostgreSQL. */
@Repository
class DifferenceRepository {

    private static final TypeReference<List<Difference.Member>> MEMBERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    DifferenceRepository(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    void insert(UUID reRatingId, List<Difference> differences) {
        batches.batchUpdate(
                "insert into re_rating_difference values (?, ?, ?, ?::jsonb)",
                differences.stream()
                        .map(difference -> new Object[] {
                            reRatingId,
                            difference.cdrId(),
                            difference.sessionId(),
                            json.writeValueAsString(difference.members())
                        })
                        .toList());
    }

    /** By the records' ids, {@code limit} at most, after {@code position}. */
    List<Difference> list(UUID reRatingId, UUID position, int limit) {
        return jdbc.sql("""
                        select * from re_rating_difference
                        where re_rating_id = ? and cdr_id > ? order by cdr_id limit ?""")
                .params(reRatingId, position, limit)
                .query((row, _) -> new Difference(
                        row.getObject("cdr_id", UUID.class),
                        row.getObject("session_id", UUID.class),
                        json.readValue(row.getString("members"), MEMBERS)))
                .list();
    }
}
