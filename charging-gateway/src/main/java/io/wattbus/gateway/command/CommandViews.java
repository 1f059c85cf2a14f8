package io.wattbus.gateway.command;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.rest.PageRequest;
import io.wattbus.gateway.rpc.Masking;
import io.wattbus.gateway.sql.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads commands for the API. */
@Repository
class CommandViews {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CommandViews(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<CommandView> find(OperatorId operator, StationId station, UUID command) {
        return jdbc.sql("""
                        select * from station_command
                        where command_id = :id and operator_id = :operator and station_id = :station""")
                .param("id", command)
                .param("operator", operator.value())
                .param("station", station.value())
                .query((row, number) -> view(row))
                .optional();
    }

    /** Commands of one station written down before {@code position}, the last first. */
    List<Positioned> list(OperatorId operator, StationId station, long position, PageRequest page) {
        return jdbc.sql("""
                        select * from station_command
                        where operator_id = :operator and station_id = :station and position < :position
                        order by position desc limit :rows""")
                .param("operator", operator.value())
                .param("station", station.value())
                .param("position", position)
                .param("rows", page.rows())
                .query((row, number) -> new Positioned(row.getString("position"), view(row)))
                .list();
    }

    private CommandView view(ResultSet row) throws SQLException {
        return new CommandView(
                row.getObject("command_id", UUID.class),
                row.getString("station_id"),
                row.getString("action"),
                CommandState.valueOf(row.getString("state")),
                json.readTree(row.getString("request")),
                SqlTime.instant(row, "created_at"),
                SqlTime.instant(row, "expires_at"),
                SqlTime.optional(row, "sent_at").orElse(null),
                SqlTime.optional(row, "ended_at").orElse(null),
                row.getString("instance"),
                row.getObject("epoch", Long.class),
                answer(row),
                row.getString("error_code"),
                row.getString("error_description"));
    }

    private @Nullable JsonNode answer(ResultSet row) throws SQLException {
        @Nullable String stored = row.getString("answer");
        return stored == null ? null : Masking.of(json.readTree(stored));
    }

    /** A command and its place in the list. */
    record Positioned(String position, CommandView view) {}
}
