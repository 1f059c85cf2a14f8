package io.wattbus.roaming.command;

import io.wattbus.roaming.party.PartyId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Partners' commands in PostgreSQL. Each step asks for the state before it, so that it is taken once. */
@Repository
class CommandRepository {

    private static final int AT_A_TIME = 200;

    private final JdbcClient jdbc;

    CommandRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When a command is over. */
    record Times(Instant createdAt, Instant expiresAt, Instant timesOutAt, Instant tellUntil) {}

    void add(UUID id, PartnerCommand command, Times times) {
        jdbc.sql("""
                        insert into command (command_id, partner_id, operator_id, party, type, evse_uid, state, response_url,
                            created_at, expires_at, tell_until, due_at)
                        values (:id, :partner, :operator, :party, :type, :evse, 'SENT', :url, :created, :expires, :tellUntil,
                            :due)""")
                .param("id", id)
                .param("partner", command.partnerId())
                .param("operator", command.operatorId().value())
                .param("party", command.party().value())
                .param("type", command.wish().type().name())
                .param("evse", command.target().evseUid().orElse(null))
                .param("url", command.responseUrl().toString())
                .param("created", Timestamp.from(times.createdAt()))
                .param("expires", Timestamp.from(times.expiresAt()))
                .param("tellUntil", Timestamp.from(times.tellUntil()))
                .param("due", Timestamp.from(times.timesOutAt()))
                .update();
    }

    /** Its result; false if it has one, or if there is no such command of {@code operator}. */
    boolean end(UUID id, String operator, CommandOutcome outcome, Instant now) {
        return jdbc.sql("""
                        update command set state = 'ENDED', outcome = ?, due_at = ?
                        where command_id = ? and operator_id = ? and state = 'SENT'""")
                        .params(outcome.name(), Timestamp.from(now), id, operator)
                        .update()
                == 1;
    }

    /** Ends those without a result by {@code now}, and gives up those that their partners could not be told. */
    void endOverdue(Instant now) {
        jdbc.sql("""
                        update command set state = 'ENDED', outcome = 'TIMEOUT', due_at = :now
                        where state = 'SENT' and due_at <= :now""").param("now", Timestamp.from(now)).update();
        jdbc.sql("""
                        update command set state = 'GIVEN_UP', response_url = null
                        where state = 'ENDED' and due_at <= :now and tell_until <= :now""").param("now", Timestamp.from(now)).update();
    }

    /** Results that are to be told now; nobody else gets them before {@code leaseEnd}. */
    List<EndedCommand> claim(Instant now, Instant leaseEnd) {
        return jdbc.sql("""
                        update command set due_at = :leaseEnd, attempts = attempts + 1
                        where command_id in (
                            select command_id from command where state = 'ENDED' and due_at <= :now
                            order by due_at limit :limit for update skip locked)
                        returning command_id, partner_id, operator_id, party, type, evse_uid, outcome, response_url,
                            attempts""")
                .param("leaseEnd", Timestamp.from(leaseEnd))
                .param("now", Timestamp.from(now))
                .param("limit", AT_A_TIME)
                .query(CommandRepository::read)
                .list();
    }

    private static EndedCommand read(ResultSet row, int number) throws SQLException {
        return new EndedCommand(
                row.getObject("command_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                new PartyId(row.getString("operator_id")),
                new PartyId(row.getString("party")),
                CommandType.valueOf(row.getString("type")),
                Optional.ofNullable(row.getString("evse_uid")),
                CommandOutcome.valueOf(row.getString("outcome")),
                URI.create(row.getString("response_url")),
                row.getInt("attempts"));
    }

    void told(UUID id) {
        jdbc.sql("""
                        update command set state = 'TOLD', response_url = null, last_error = null
                        where command_id = ? and state = 'ENDED'""").param(id).update();
    }

    void postpone(UUID id, String error, Instant due) {
        jdbc.sql("update command set due_at = ?, last_error = ? where command_id = ? and state = 'ENDED'")
                .params(Timestamp.from(due), error, id)
                .update();
    }

    void giveUp(UUID id, String error) {
        jdbc.sql("""
                        update command set state = 'GIVEN_UP', response_url = null, last_error = ?
                        where command_id = ? and state = 'ENDED'""").params(error, id).update();
    }

    /** Forgets commands older than {@code age}. */
    void forget(Instant now, Duration age) {
        jdbc.sql("delete from command where created_at < ? and state in ('TOLD', 'GIVEN_UP')")
                .param(Timestamp.from(now.minus(age)))
                .update();
    }
}
