package io.wattbus.gateway.authorization;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.sql.SqlTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bulk imports in SQL. */
@Repository
class TokenImportRepository {

    private static final RowMapper<TokenImport> IMPORT = (row, number) -> new TokenImport(
            row.getObject("import_id", UUID.class),
            row.getString("operator_id"),
            ImportFormat.valueOf(row.getString("format")),
            row.getString("header"),
            TokenImport.State.valueOf(row.getString("state")),
            row.getLong("received"),
            row.getLong("processed"),
            row.getLong("created"),
            row.getLong("changed"),
            row.getLong("failed"),
            SqlTime.instant(row, "started_at"),
            SqlTime.optional(row, "finished_at").orElse(null),
            List.of());

    private final JdbcClient jdbc;

    TokenImportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a chunk did. */
    record Progress(long processed, long created, long changed, long failed) {}

    void begin(UUID id, OperatorId operator, ImportFormat format, Instant at) {
        jdbc.sql("""
                        insert into id_token_import (import_id, operator_id, format, state, started_at, touched_at)
                        values (:id, :operator, :format, 'RECEIVING', :at, :at)""")
                .param("id", id)
                .param("operator", operator.value())
                .param("format", format.name())
                .param("at", SqlTime.of(at))
                .update();
    }

    Optional<TokenImport> find(OperatorId operator, UUID id) {
        return jdbc.sql("select * from id_token_import where operator_id = :operator and import_id = :id")
                .param("operator", operator.value())
                .param("id", id)
                .query(IMPORT)
                .optional()
                .map(found -> found.withErrors(errors(id)));
    }

    /** The newest 100 of an operator. */
    List<TokenImport> newest(OperatorId operator) {
        return jdbc.sql("""
                        select * from id_token_import where operator_id = :operator
                        order by started_at desc limit 100""").param("operator", operator.value()).query(IMPORT).list();
    }

    void received(UUID id, long lines, @Nullable String header, Instant at) {
        jdbc.sql("""
                        update id_token_import set received = received + :lines, header = coalesce(:header, header),
                            touched_at = :at
                        where import_id = :id""")
                .param("lines", lines)
                .param("header", header)
                .param("at", SqlTime.of(at))
                .param("id", id)
                .update();
    }

    void complete(UUID id, Instant at) {
        jdbc.sql("update id_token_import set state = 'RUNNING', touched_at = :at where import_id = :id")
                .param("at", SqlTime.of(at))
                .param("id", id)
                .update();
    }

    /** The oldest import that is to be gone on with, which nobody else goes on with until the transaction ends. */
    Optional<TokenImport> next() {
        return jdbc.sql("""
                        select * from id_token_import where finished_at is null and state = 'RUNNING'
                        order by touched_at limit 1 for update skip locked""").query(IMPORT).optional();
    }

    void progressed(UUID id, Progress progress, boolean done, Instant at) {
        jdbc.sql("""
                        update id_token_import set processed = processed + :processed, created = created + :created,
                            changed = changed + :changed, failed = failed + :failed, touched_at = :at,
                            state = case when :done then 'DONE' else state end,
                            finished_at = case when :done then :at else finished_at end
                        where import_id = :id""")
                .param("processed", progress.processed())
                .param("created", progress.created())
                .param("changed", progress.changed())
                .param("failed", progress.failed())
                .param("done", done)
                .param("at", SqlTime.of(at))
                .param("id", id)
                .update();
    }

    void failed(UUID id, List<TokenImport.LineError> errors) {
        jdbc.sql("""
                        insert into id_token_import_error
                        select :id, told.line, told.detail from unnest(:lines, :details) told (line, detail)
                        on conflict do nothing""")
                .param("id", id)
                .param("lines", errors.stream().map(TokenImport.LineError::line).toArray(Long[]::new))
                .param(
                        "details",
                        errors.stream().map(TokenImport.LineError::detail).toArray(String[]::new))
                .update();
    }

    /** Gives up an import; what it did stays. */
    void giveUp(UUID id, Instant at) {
        jdbc.sql("""
                        with abandoned as (
                            update id_token_import set state = 'ABANDONED', finished_at = :at
                            where finished_at is null and import_id = :id
                            returning import_id)
                        delete from id_token_import_line where import_id in (select import_id from abandoned)""").param("id", id).param("at", SqlTime.of(at)).update();
    }

    /** Gives up imports whose lines stopped coming, and forgets what came of them. */
    void abandon(Instant before, Instant at) {
        jdbc.sql("""
                        with abandoned as (
                            update id_token_import set state = 'ABANDONED', finished_at = :at
                            where finished_at is null and state = 'RECEIVING' and touched_at < :before
                            returning import_id)
                        delete from id_token_import_line where import_id in (select import_id from abandoned)""")
                .param("before", SqlTime.of(before))
                .param("at", SqlTime.of(at))
                .update();
    }

    private List<TokenImport.LineError> errors(UUID id) {
        return jdbc.sql("select * from id_token_import_error where import_id = :id order by line")
                .param("id", id)
                .query((row, number) -> new TokenImport.LineError(row.getLong("line"), row.getString("detail")))
                .list();
    }
}
