package io.wattbus.gateway.transaction;

import io.wattbus.gateway.authorization.AuthMethod;
import io.wattbus.gateway.authorization.IdToken;
import io.wattbus.gateway.authorization.IdTokenType;
import io.wattbus.gateway.authorization.Verdict;
import io.wattbus.gateway.meter.MeterSnapshot;
import io.wattbus.gateway.registry.EvseConnector;
import io.wattbus.gateway.registry.EvseUid;
import io.wattbus.gateway.registry.LocationId;
import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.sql.SqlTime;
import io.wattbus.gateway.station.OcppVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of {@code charging_transaction}. */
final class TransactionRow {

    private static final String ACCEPTED = "ACCEPTED";
    private static final String REFUSED = "REFUSED";
    private static final String NONE = "NONE";

    private TransactionRow() {}

    static ChargingTransaction read(ResultSet row, int number) throws SQLException {
        return new ChargingTransaction(
                row.getObject("session_id", UUID.class),
                row.getString("transaction_id"),
                row.getBoolean("orphan"),
                place(row),
                OcppVersion.valueOf(row.getString("ocpp_version")),
                payer(row),
                Optional.ofNullable(row.getString("reservation_id")),
                SqlTime.instant(row, "started_at"),
                number(row, "meter_start"),
                meter(row),
                row.getLong("energy_milli_wh"),
                ChargingState.valueOf(row.getString("charging_state")),
                row.getLong("sequence"),
                SqlTime.instant(row, "told_at"),
                grace(row),
                ending(row),
                irregularities(row));
    }

    /** The parameters that say what was decided about the payer. */
    static Map<String, @Nullable Object> payer(Payer payer) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("refusedFor", null);
        columns.put("group", null);
        columns.put("validUntil", null);
        columns.put("method", payer.method().map(Enum::name).orElse(null));
        columns.put("reference", payer.reference().orElse(null));
        switch (payer) {
            case Payer.Accepted accepted -> {
                columns.put("authorization", ACCEPTED);
                columns.put("group", accepted.groupId().orElse(null));
                columns.put("validUntil", SqlTime.of(accepted.validUntil()));
            }
            case Payer.Refused(IdToken token, Verdict.Reason reason) -> {
                columns.put("authorization", REFUSED);
                columns.put("refusedFor", reason.name());
            }
            case Payer.Unknown() -> columns.put("authorization", NONE);
        }
        return columns;
    }

    private static Payer payer(ResultSet row) throws SQLException {
        if (row.getString("token_uid") == null) {
            return new Payer.Unknown();
        }
        IdToken token = new IdToken(
                row.getString("token_uid"),
                IdTokenType.valueOf(row.getString("token_type")),
                Optional.ofNullable(row.getString("token_issuing_party")),
                Optional.ofNullable(row.getString("token_contract_id")));
        return row.getString("authorization_result").equals(REFUSED)
                ? new Payer.Refused(token, Verdict.Reason.valueOf(row.getString("refused_for")))
                : new Payer.Accepted(
                        token,
                        SqlTime.optional(row, "token_valid_until"),
                        Optional.ofNullable(row.getString("token_group_id")),
                        Optional.ofNullable(row.getString("authorization_method"))
                                .map(AuthMethod::valueOf),
                        Optional.ofNullable(row.getString("authorization_reference")));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                new OperatorId(row.getString("operator_id")),
                new LocationId(row.getString("location_id")),
                new StationId(row.getString("station_id")),
                new EvseConnector(
                        new EvseUid(row.getString("evse_uid")),
                        row.getInt("evse_number"),
                        row.getInt("connector_number")),
                row.getInt("station_connector"));
    }

    private static MeterSnapshot meter(ResultSet row) throws SQLException {
        return new MeterSnapshot(
                number(row, "import_milli_wh"),
                number(row, "export_milli_wh"),
                number(row, "power_w"),
                number(row, "current_milli_a"),
                Optional.ofNullable(row.getObject("state_of_charge", Integer.class)),
                List.of());
    }

    private static Set<Irregularity> irregularities(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("irregularities").getArray())
                .map(Irregularity::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Grace> grace(ResultSet row) throws SQLException {
        Optional<Instant> endsAt = SqlTime.optional(row, "grace_ends_at");
        return endsAt.isEmpty()
                ? Optional.empty()
                : Optional.of(new Grace(SqlTime.instant(row, "grace_since"), endsAt.get()));
    }

    private static Optional<Ending> ending(ResultSet row) throws SQLException {
        Optional<Instant> at = SqlTime.optional(row, "ended_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ending(
                        at.get(),
                        Ending.By.valueOf(row.getString("ended_by")),
                        Optional.ofNullable(row.getString("stop_reason")).map(StopReason::valueOf)));
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class));
    }
}
