package io.wattbus.roaming.pull;

import java.sql.Timestamp;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a window of a table that has the columns {@code position} (order of creation) and {@code last_updated}. */
@Component
public class Pulls {

    private static final String CHANGED = """
             and (:from::timestamptz is null or last_updated >= :from)
             and (:to::timestamptz is null or last_updated < :to)""";

    private final JdbcClient jdbc;

    Pulls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows of {@code table} that meet {@code condition}, as far as {@code window} reaches. */
    public <T> Slice<T> read(
            String table, String condition, Map<String, ?> params, Window window, RowMapper<T> mapper) {
        String rows = " from " + table + " where " + condition + " " + CHANGED;
        long total = bound("select count(*)" + rows, params, window)
                .query(Long.class)
                .single();
        return new Slice<>(
                bound("select *" + rows + " order by position offset :offset limit :limit", params, window)
                        .param("offset", window.offset())
                        .param("limit", window.limit())
                        .query(mapper)
                        .list(),
                total);
    }

    private JdbcClient.StatementSpec bound(String sql, Map<String, ?> params, Window window) {
        return jdbc.sql(sql)
                .params(params)
                .param("from", window.from().map(Timestamp::from).orElse(null))
                .param("to", window.to().map(Timestamp::from).orElse(null));
    }
}
