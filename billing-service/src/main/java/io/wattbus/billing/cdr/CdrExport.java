package io.wattbus.billing.cdr;

import io.wattbus.billing.charging.OperatorId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads records by the hundred thousand as they were at one moment, a few at a time: by a cursor of the database, for as
 * long as whoever asked takes to receive them.
 */
@Component
class CdrExport {

    /** Each holds a connection to the database, of which there are few. */
    private static final int MOST_AT_ONCE = 2;

    private static final int ROWS_AT_ONCE = 500;

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final JsonMapper json;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    CdrExport(DataSource database, PlatformTransactionManager transactions, JsonMapper json) {
        JdbcTemplate cursor = new JdbcTemplate(database);
        cursor.setFetchSize(ROWS_AT_ONCE);
        this.jdbc = new NamedParameterJdbcTemplate(cursor);
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.json = json;
    }

    /** Who receives records. */
    interface Receiver {

        /** There will be {@code total} records. */
        void begin(long total) throws IOException;

        void receive(Cdr cdr) throws IOException;
    }

    /** Gives {@code receiver} what {@code filter} asks for, by the end of the sessions; false if too many do so already. */
    boolean read(OperatorId operator, CdrFilter filter, Receiver receiver) throws IOException {
        if (!free.tryAcquire()) {
            return false;
        }
        try {
            snapshot.executeWithoutResult(_ -> readNow(operator, filter, receiver));
            return true;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            free.release();
        }
    }

    private void readNow(OperatorId operator, CdrFilter filter, Receiver receiver) {
        Map<String, Object> parameters = new HashMap<>();
        String records = "from cdr where " + filter.condition(operator, parameters);
        try {
            receiver.begin(jdbc.query("select count(*) " + records, parameters, (row, _) -> row.getLong(1))
                    .getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        jdbc.query("select document " + records + " order by ended_at, cdr_id", parameters, row -> {
            try {
                receiver.receive(json.readValue(row.getString("document"), Cdr.class));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
