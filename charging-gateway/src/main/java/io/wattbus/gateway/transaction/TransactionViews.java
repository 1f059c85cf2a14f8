package io.wattbus.gateway.transaction;

import io.wattbus.gateway.meter.MilliWattHours;
import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.rest.PageRequest;
import io.wattbus.gateway.sql.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads transactions for the API. */
@Repository
class TransactionViews {

    private static final int SHOWN_OF_TOKEN = 4;
    private static final int SHORTEST_SHOWN = 8;

    private final JdbcClient jdbc;

    TransactionViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A transaction and its place in the list. */
    record Positioned(TransactionView view, String position) {}

    Optional<TransactionView> find(OperatorId operator, UUID sessionId) {
        return jdbc.sql("select * from charging_transaction where operator_id = :operator and session_id = :session")
                .param("operator", operator.value())
                .param("session", sessionId)
                .query((row, number) -> view(row))
                .optional();
    }

    /** The newest first. */
    List<Positioned> list(
            OperatorId operator, @Nullable String stationId, @Nullable Boolean active, long before, PageRequest page) {
        return jdbc.sql("""
                        select * from charging_transaction
                        where operator_id = :operator and position < :before
                            and (:station::text is null or station_id = :station)
                            and (:active::boolean is null or (ended_at is null) = :active)
                        order by position desc limit :rows""")
                .param("operator", operator.value())
                .param("before", before)
                .param("station", stationId)
                .param("active", active)
                .param("rows", page.rows())
                .query((row, number) -> new Positioned(view(row), row.getString("position")))
                .list();
    }

    private static TransactionView view(ResultSet row) throws SQLException {
        Optional<Instant> endedAt = SqlTime.optional(row, "ended_at");
        return new TransactionView(
                row.getObject("session_id", UUID.class),
                row.getString("transaction_id"),
                row.getString("station_id"),
                row.getString("evse_uid"),
                row.getInt("evse_number"),
                row.getInt("connector_number"),
                endedAt.isPresent() ? TransactionView.State.ENDED : TransactionView.State.ACTIVE,
                row.getString("authorization_result"),
                masked(row.getString("token_uid")),
                SqlTime.instant(row, "started_at"),
                endedAt.orElse(null),
                row.getString("ended_by"),
                row.getString("stop_reason"),
                row.getString("charging_state"),
                MilliWattHours.toWattHours(row.getLong("energy_milli_wh")),
                row.getObject("power_w", Long.class),
                row.getObject("state_of_charge", Integer.class),
                List.of((String[]) row.getArray("irregularities").getArray()));
    }

    private static @Nullable String masked(@Nullable String uid) {
        if (uid == null) {
            return null;
        }
        return uid.length() < SHORTEST_SHOWN ? "****" : "****" + uid.substring(uid.length() - SHOWN_OF_TOKEN);
    }
}
