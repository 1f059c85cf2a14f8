package io.wattbus.billing.cdr;

import io.wattbus.billing.charging.OperatorId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every session's last record, unless that is a credit. */
@Repository
public class LastCdrs {

    private static final String NO_LATER = " and credits is null and not exists (select 1 from cdr later"
            + " where later.session_id = cdr.session_id and later.revision > cdr.revision)";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LastCdrs(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** How many of them {@code filter} asks for. */
    public long count(OperatorId operator, CdrFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        return jdbc.sql("select count(*) from cdr where " + filter.condition(operator, parameters) + NO_LATER)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** Those of ids after {@code position} up to {@code until}, by id, {@code limit} at most. */
    public List<Cdr> page(OperatorId operator, CdrFilter filter, UUID position, UUID until, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        return jdbc.sql("select document from cdr where " + filter.condition(operator, parameters)
                        + " and cdr_id > :position and cdr_id <= :until" + NO_LATER
                        + " order by cdr_id limit :limit")
                .params(parameters)
                .param("position", position)
                .param("until", until)
                .param("limit", limit)
                .query((row, _) -> json.readValue(row.getString("document"), Cdr.class))
                .list();
    }
}
