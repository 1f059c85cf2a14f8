package io.wattbus.platformtests.bench;

import io.wattbus.localplatform.Database;
import io.wattbus.platformtests.harness.Rest;
import io.wattbus.platformtests.harness.RestAnswer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** How long it takes to work out all records again. There are as many as the workload says: copies of those issued. */
final class ReRatingBench {

    private static final String RE_RATINGS = "/api/v1/charge-detail-records/re-ratings";
    private static final int MILLIS = 1_000;
    private static final long LOOK_NANOS = 100_000_000;

    /** Sessions, readings and records of other ids; records are copied last, as they name their sessions. */
    private static final List<String> COPIES =
            List.of("""
            create temporary table copy as
            select session_id as old_id, gen_random_uuid() as new_id, gen_random_uuid() as new_cdr
            from (select session_id from cdr order by cdr_id limit %1$d) known, generate_series(1, %2$d)""", "create index on copy (old_id)", """
            insert into session select (jsonb_populate_record(s, jsonb_build_object('session_id', c.new_id))).*
            from copy c join session s on s.session_id = c.old_id""", """
            insert into session_reading
            select (jsonb_populate_record(r, jsonb_build_object('session_id', c.new_id))).*
            from copy c join session_reading r on r.session_id = c.old_id""", """
            insert into cdr (cdr_id, session_id, revision, operator_id, issued_at, document)
            select c.new_cdr, c.new_id, r.revision, r.operator_id, r.issued_at,
                jsonb_set(jsonb_set(r.document, '{session,sessionId,value}', to_jsonb(c.new_id)),
                    '{cdrId,value}', to_jsonb(c.new_cdr))
            from copy c join cdr r on r.session_id = c.old_id""", "analyze cdr", "analyze session_reading");

    private final Database database;
    private final Rest api;
    private final Workload workload;

    ReRatingBench(Database database, Rest api, Workload workload) {
        this.database = database;
        this.api = api;
        this.workload = workload;
    }

    List<Figure> run() {
        copy();
        RestAnswer begun = api.post(RE_RATINGS, "{}").expectSuccess();
        RestAnswer now = begun;
        while (!now.text("/state").equals("DONE")) {
            LockSupport.parkNanos(LOOK_NANOS);
            now = api.get(RE_RATINGS + "/" + begun.text("/reRatingId")).expectSuccess();
        }
        long millis = Duration.between(Instant.parse(now.text("/startedAt")), Instant.parse(now.text("/finishedAt")))
                .toMillis();
        long done = Long.parseLong(now.text("/done"));
        return List.of(
                Quantity.count("records worked out again", done, "records"),
                Quantity.of("that takes", (double) millis / MILLIS, "s"),
                Quantity.count("of them a second", done * MILLIS / Math.max(1, millis), "records/s"),
                Quantity.count("come out otherwise", Long.parseLong(now.text("/different")), "records")
                        .atMost(0));
    }

    private void copy() {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement sql = connection.createStatement()) {
            int issued = workload.number("re-rated.originals");
            int times = workload.number("re-rated.records") / issued;
            if (times > 0) {
                for (String statement : COPIES) {
                    sql.execute(statement.formatted(issued, times));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The records cannot be copied", e);
        }
    }
}
