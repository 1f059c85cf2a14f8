package io.wattbus.gateway.command;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.rpc.Masking;
import io.wattbus.gateway.station.GatewayRun;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Commands in SQL. Every step is a compare-and-set by the database's clock, so that only one process takes it. */
@Repository
class CommandRepository {

    private static final int AT_A_TIME = 100;

    private final JdbcClient jdbc;
    private final GatewayRun run;
    private final JsonMapper json;

    CommandRepository(JdbcClient jdbc, GatewayRun run, JsonMapper json) {
        this.jdbc = jdbc;
        this.run = run;
        this.json = json;
    }

    /** Writes down a command that waits to be sent for at most {@code expiry}. */
    void await(StationCommand command, Duration expiry) {
        insert(command, CommandState.PENDING, command.payload().toString(), expiry);
    }

    /** The same for a partner, who waits to be told how it ends. */
    void awaitForPartner(StationCommand command, Duration expiry) {
        await(command, expiry);
        jdbc.sql("update station_command set result_due = true where command_id = :id")
                .param("id", command.id())
                .update();
    }

    /** Takes a partner's command; false if that was done before. */
    boolean take(UUID command) {
        return jdbc.sql("insert into taken_command (command_id) values (:id) on conflict do nothing")
                        .param("id", command)
                        .update()
                == 1;
    }

    void forgetTaken(Duration age) {
        jdbc.sql("delete from taken_command where taken_at < now() - make_interval(secs => :age)")
                .param("age", age.toSeconds())
                .update();
    }

    /** A command that has ended. */
    record Ended(UUID id, OperatorId operator, StationId station, Conclusion conclusion) {}

    /** Takes ends that somebody waits to be told of. */
    List<Ended> takeResults() {
        return jdbc.sql("""
                        update station_command set result_due = false
                        where command_id in (
                            select command_id from station_command
                            where result_due and state not in ('PENDING', 'SENT')
                            order by position limit :limit for update skip locked)
                        returning command_id, operator_id, station_id, state, coalesce(answer, '{}') as answer,
                            coalesce(error_code, '') as error_code,
                            coalesce(error_description, '') as error_description""")
                .param("limit", AT_A_TIME)
                .query((row, number) -> new Ended(
                        row.getObject("command_id", UUID.class),
                        new OperatorId(row.getString("operator_id")),
                        new StationId(row.getString("station_id")),
                        ended(row).orElseThrow()))
                .list();
    }

    /** Writes down a command that will not be sent because nobody holds its station. */
    void offline(StationCommand command) {
        insert(command, CommandState.OFFLINE, null, Duration.ZERO);
    }

    private void insert(StationCommand command, CommandState state, @Nullable String payload, Duration expiry) {
        jdbc.sql("""
                        insert into station_command (command_id, operator_id, station_id, action, request, payload, state,
                            expires_at, ended_at)
                        values (:id, :operator, :station, :action, cast(:request as json), cast(:payload as json), :state,
                            now() + make_interval(secs => :expiry), case when :state = 'OFFLINE' then now() end)""")
                .param("id", command.id())
                .param("operator", command.operator().value())
                .param("station", command.station().value())
                .param("action", command.action())
                .param("request", Masking.of(command.payload()).toString())
                .param("payload", payload)
                .param("state", state.name())
                .param("expiry", expiry.toMillis() / 1000.0)
                .update();
    }

    /**
     * Makes it this process's to send the command, on the connection {@code connectionId}.
     *
     * @return false if it is another's by now, or was sent, or its time is over: then it must not be sent
     */
    boolean claim(UUID command, String connectionId) {
        return jdbc.sql("""
                                update station_command m set state = 'SENT', sent_at = now(), payload = null, run_id = :run,
                                    instance = :instance, epoch = c.epoch
                                from station_connection c
                                where m.command_id = :id and m.state = 'PENDING' and m.expires_at > now()
                                and c.station_id = m.station_id and c.connected and c.connection_id = :connection""")
                        .param("id", command)
                        .param("run", run.id())
                        .param("instance", run.instance())
                        .param("connection", connectionId)
                        .update()
                == 1;
    }

    /**
     * Stores how a command ended that this process sent, or will not send.
     *
     * @return false if it is for another process to say by now
     */
    boolean conclude(UUID command, Conclusion conclusion) {
        return jdbc.sql("""
                        update station_command set state = :state, ended_at = now(), payload = null,
                            answer = cast(:answer as json), error_code = :code, error_description = :description
                        where command_id = :id and (state = 'PENDING' or run_id = :run and state in ('SENT', 'UNKNOWN'))""")
                        .param("id", command)
                        .param("run", run.id())
                        .param("state", conclusion.state().name())
                        .param(
                                "answer",
                                conclusion instanceof Conclusion.Answered(var response) ? response.toString() : null)
                        .param(
                                "code",
                                conclusion instanceof Conclusion.Refused refused ? storable(refused.code()) : null)
                        .param(
                                "description",
                                conclusion instanceof Conclusion.Refused refused
                                        ? storable(refused.description())
                                        : null)
                        .update()
                == 1;
    }

    /** PostgreSQL's texts have no NUL, a station's may. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    /** How the command ended, if it has. */
    Optional<Conclusion> conclusion(UUID command) {
        return jdbc.sql("""
                        select state, coalesce(answer, '{}') as answer, coalesce(error_code, '') as error_code,
                            coalesce(error_description, '') as error_description
                        from station_command where command_id = :id""")
                .param("id", command)
                .query((row, number) -> ended(row))
                .single();
    }

    private Optional<Conclusion> ended(ResultSet row) throws SQLException {
        return Conclusion.of(
                CommandState.valueOf(row.getString("state")),
                object(row, "answer"),
                row.getString("error_code"),
                row.getString("error_description"));
    }

    /** Commands that wait for stations that this process holds, but for those that it knows. */
    List<StationCommand> waitingHere(Set<UUID> known) {
        return jdbc.sql("""
                        select m.command_id, m.operator_id, m.station_id, m.action, m.payload from station_command m
                        join station_connection c on c.station_id = m.station_id
                        where m.state = 'PENDING' and m.expires_at > now() and c.connected and c.run_id = :run
                        and m.command_id <> all(:known)
                        order by m.position limit :limit""")
                .param("run", run.id())
                .param("known", known.toArray(UUID[]::new))
                .param("limit", AT_A_TIME)
                .query((row, number) -> new StationCommand(
                        row.getObject("command_id", UUID.class),
                        new OperatorId(row.getString("operator_id")),
                        new StationId(row.getString("station_id")),
                        row.getString("action"),
                        object(row, "payload")))
                .list();
    }

    private ObjectNode object(ResultSet row, String column) throws SQLException {
        return (ObjectNode) json.readTree(row.getString(column));
    }
}
