package io.wattbus.roaming.cdr;

import io.wattbus.roaming.party.PartyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Charge detail records in PostgreSQL. */
@Repository
class CdrRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CdrRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Cdr> find(UUID id) {
        return jdbc.sql("select * from cdr where cdr_id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    /**
     * False if it is known.
     *
     * @param held whether no partner may see it
     */
    boolean add(Cdr cdr, boolean held) {
        return jdbc.sql("""
                        insert into cdr (cdr_id, operator_id, token_party, document, complete, held, last_updated)
                        values (?, ?, ?, ?::jsonb, ?, ?, ?)
                        on conflict (cdr_id) do nothing""")
                        .params(
                                cdr.cdrId(),
                                cdr.operatorId().value(),
                                cdr.token().issuer().value(),
                                json.writeValueAsString(cdr),
                                cdr.place().isPresent(),
                                held,
                                Timestamp.from(cdr.lastUpdated()))
                        .update()
                == 1;
    }

    /** One of {@code operator}'s that no partner may see; nobody else changes it meanwhile. */
    Optional<Cdr> lockHeld(PartyId operator, UUID id) {
        return jdbc.sql("select * from cdr where operator_id = ? and cdr_id = ? and held for update")
                .params(operator.value(), id)
                .query(this::read)
                .optional();
    }

    /** Partners may see it: it is as new as that to them. */
    void release(Cdr cdr) {
        jdbc.sql("update cdr set document = ?::jsonb, held = false, last_updated = ? where cdr_id = ?")
                .params(json.writeValueAsString(cdr), Timestamp.from(cdr.lastUpdated()), cdr.cdrId())
                .update();
    }

    /** Its place has come to be known; from now on it is never changed. */
    void complete(Cdr cdr) {
        jdbc.sql("""
                        update cdr set document = ?::jsonb, complete = true, last_updated = ?
                        where cdr_id = ? and not complete""")
                .params(json.writeValueAsString(cdr), Timestamp.from(cdr.lastUpdated()), cdr.cdrId())
                .update();
    }

    Cdr read(ResultSet row, int number) throws SQLException {
        return json.readValue(row.getString("document"), Cdr.class);
    }
}
