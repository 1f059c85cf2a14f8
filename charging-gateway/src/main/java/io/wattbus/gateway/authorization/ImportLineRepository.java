package io.wattbus.gateway.authorization;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of imports that are still to be dealt with, in SQL. */
@Repository
class ImportLineRepository {

    private final JdbcClient jdbc;

    ImportLineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, List<ImportLine> lines) {
        jdbc.sql("""
                        insert into id_token_import_line
                        select :id, came.line, came.content from unnest(:lines, :contents) came (line, content)""")
                .param("id", id)
                .param("lines", lines.stream().map(ImportLine::number).toArray(Long[]::new))
                .param("contents", lines.stream().map(ImportLine::content).toArray(String[]::new))
                .update();
    }

    /** The next lines, in order; they are gone once the transaction is committed. */
    List<ImportLine> take(UUID id, int limit) {
        return jdbc.sql("""
                        with taken as (
                            delete from id_token_import_line where import_id = :id and line in (
                                select line from id_token_import_line where import_id = :id order by line limit :limit)
                            returning line, content)
                        select * from taken order by line""")
                .param("id", id)
                .param("limit", limit)
                .query((row, number) -> new ImportLine(row.getLong("line"), row.getString("content")))
                .list();
    }

    /** How many records of tokens wait for Kafka; not more than {@code most}. */
    int waiting(int most) {
        return jdbc.sql("select count(*) from (select 1 from outbox where topic = 'id-tokens' limit :most) waiting")
                .param("most", most)
                .query(Integer.class)
                .single();
    }
}
