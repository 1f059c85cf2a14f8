package io.wattbus.gateway.notice;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.rest.PageRequest;
import io.wattbus.gateway.sql.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Notices in SQL. */
@Repository
class NoticeRepository {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NoticeRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Station station, StationNotice notice) {
        jdbc.sql("""
                        insert into station_notice
                            (station_id, operator_id, action, request_id, status, details, received_at)
                        values (:station, :operator, :action, :request, :status, :details::jsonb, :at)""")
                .param("station", station.id().value())
                .param("operator", station.operatorId().value())
                .param("action", notice.action())
                .param("request", notice.requestId().orElse(null))
                .param("status", notice.status().orElse(null))
                .param("details", json.writeValueAsString(notice.details()))
                .param("at", SqlTime.of(notice.receivedAt()))
                .update();
    }

    void forgetAllBut(int kept, StationId station, String action) {
        jdbc.sql("""
                        delete from station_notice
                        where station_id = :station and action = :action and position <= (
                            select position from station_notice where station_id = :station and action = :action
                            order by position desc offset :kept limit 1)""")
                .param("station", station.value())
                .param("action", action)
                .param("kept", kept)
                .update();
    }

    void settle(StationId station, String action, String status, String newStatus) {
        jdbc.sql("""
                        update station_notice set status = :new
                        where station_id = :station and action = :action and status = :old""")
                .param("station", station.value())
                .param("action", action)
                .param("old", status)
                .param("new", newStatus)
                .update();
    }

    /** The newest first. */
    List<NoticeView> list(
            OperatorId operator, StationId station, @Nullable String action, long before, PageRequest page) {
        return jdbc.sql("""
                        select * from station_notice
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

    private NoticeView view(ResultSet row) throws SQLException {
        return new NoticeView(
                row.getString("position"),
                row.getString("action"),
                row.getObject("request_id", Integer.class),
                row.getString("status"),
                json.readValue(row.getString("details"), DETAILS),
                SqlTime.instant(row, "received_at"));
    }
}
