package io.wattbus.roaming.cdr;

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

    /** False if it is known. */
    boolean add(Cdr cdr) {
        return jdbc.sql("""
                        insert into cdr (cdr_id, operator_id, token_party, document, complete, last_updated)
                        values (?, ?, ?, ?::jsonb, ?, ?)
                        on conflict (cdr_id) do nothing""")
                        .params(
                                cdr.cdrId(),
                                cdr.operatorId().value(),
                                cdr.token().issuer().value(),
                                json.writeValueAsString(cdr),
                                cdr.place().isPresent(),
                                Timestamp.from(cdr.lastUpdated()))
                        .update()
                == 1;
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
