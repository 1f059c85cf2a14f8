package io.wattbus.gateway.messagelog;

import io.wattbus.gateway.messagelog.LoggedFrame.Conclusion;
import io.wattbus.gateway.messagelog.LoggedFrame.Direction;
import io.wattbus.gateway.messagelog.LoggedFrame.Kind;
import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.rest.PageRequest;
import io.wattbus.gateway.sql.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The message log in SQL. */
@Repository
class MessageRepository {

    private static final int LONGEST_PAYLOAD = 16_384;
    private static final int LONGEST_NAME = 50;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MessageRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Adds them in their order. */
    void add(List<LoggedFrame> frames) {
        ArrayNode rows = json.createArrayNode();
        frames.forEach(frame -> rows.add(row(frame)));
        jdbc.sql("""
                        insert into station_message (station_id, operator_id, at, direction, kind, message_id, action,
                            outcome, latency_ms, payload)
                        select station_id, operator_id, at, direction, kind, message_id, action, outcome, latency_ms,
                            payload
                        from json_to_recordset(:rows::json) as frame (station_id text, operator_id text,
                            at timestamptz, direction text, kind text, message_id text, action text, outcome text,
                            latency_ms bigint, payload text)""").param("rows", json.writeValueAsString(rows)).update();
    }

    private ObjectNode row(LoggedFrame frame) {
        ObjectNode row = json.createObjectNode()
                .put("station_id", frame.station().id().value())
                .put("operator_id", frame.station().operatorId().value())
                .put("at", frame.at().toString())
                .put("direction", frame.direction().name())
                .put("kind", frame.kind().name());
        frame.messageId().ifPresent(id -> row.put("message_id", Shown.text(id, LONGEST_NAME)));
        frame.action().ifPresent(action -> row.put("action", Shown.text(action, LONGEST_NAME)));
        frame.conclusion().ifPresent(conclusion -> row.put("outcome", Shown.text(conclusion.outcome(), LONGEST_NAME)));
        frame.conclusion()
                .flatMap(Conclusion::latency)
                .ifPresent(latency -> row.put("latency_ms", Math.max(0, latency.toMillis())));
        frame.payload()
                .map(payload -> json.writeValueAsString(Shown.payload(payload)))
                .filter(text -> text.length() <= LONGEST_PAYLOAD)
                .ifPresent(text -> row.put("payload", text));
        return row;
    }

    void forgetBefore(Instant time) {
        jdbc.sql("delete from station_message where at < :time")
                .param("time", SqlTime.of(time))
                .update();
    }

    void forgetAllBut(int kept, Collection<String> stations) {
        jdbc.sql("""
                        delete from station_message m using (
                            select station_id, (select position from station_message newer
                                where newer.station_id = grown.station_id
                                order by position desc offset :kept limit 1) as last
                            from unnest(:stations::text[]) as grown (station_id)) as surplus
                        where m.station_id = surplus.station_id and m.position <= surplus.last""")
                .param("kept", kept)
                .param("stations", stations.toArray(String[]::new))
                .update();
    }

    /** The newest first. */
    List<MessageView> list(
            OperatorId operator, StationId station, @Nullable String action, long before, PageRequest page) {
        return jdbc.sql("""
                        select * from station_message
                        where station_id = :station and operator_id = :operator and position < :before
                            and (:action::text is null or action = :action)
                        order by position desc limit :rows""")
                .param("station", station.value())
                .param("operator", operator.value())
                .param("before", before)
                .param("action", action)
                .param("rows", page.rows())
                .query((row, number) -> view(row))
                .list();
    }

    private MessageView view(ResultSet row) throws SQLException {
        String payload = row.getString("payload");
        return new MessageView(
                row.getString("position"),
                SqlTime.instant(row, "at"),
                Direction.valueOf(row.getString("direction")),
                Kind.valueOf(row.getString("kind")),
                row.getString("message_id"),
                row.getString("action"),
                row.getString("outcome"),
                row.getObject("latency_ms", Long.class),
                payload == null ? null : json.readTree(payload));
    }
}
