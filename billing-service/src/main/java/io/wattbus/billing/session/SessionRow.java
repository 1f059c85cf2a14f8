package io.wattbus.billing.session;

import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.charging.Place;
import io.wattbus.billing.charging.SessionId;
import io.wattbus.billing.session.BillingState.Reason;
import io.wattbus.billing.tariff.TariffId;
import io.wattbus.billing.tariff.TariffReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A session as a row of its table, and back. */
final class SessionRow {

    static final String UPSERT = """
            insert into session as stored (session_id, operator_id, location_id, station_id, evse_uid, connector_number,
                started_at, sequences, latest, ended, billed, tariff_id, tariff_version, state, reason, due_at,
                checks_until, held_too_late, records, revision)
            values (?, ?, ?, ?, ?, ?, ?, ?::int8multirange, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (session_id) do update set location_id = excluded.location_id, evse_uid = excluded.evse_uid,
                connector_number = excluded.connector_number, started_at = excluded.started_at,
                sequences = excluded.sequences, latest = excluded.latest, ended = excluded.ended,
                billed = excluded.billed, records = excluded.records,
                tariff_id = excluded.tariff_id, tariff_version = excluded.tariff_version,
                state = excluded.state, reason = excluded.reason, due_at = excluded.due_at,
                checks_until = excluded.checks_until, held_too_late = excluded.held_too_late,
                revision = excluded.revision
            where stored.revision = excluded.revision - 1""";

    private final JsonMapper json;

    SessionRow(JsonMapper json) {
        // Versions run side by side during an upgrade: what a newer one wrote besides is left aside
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @Nullable
    Object[] columns(BillingSession session) {
        Place place = session.place();
        Optional<TariffReference> reference = session.tariff().reference();
        return new @Nullable Object[] {
            session.sessionId().value(),
            place.operatorId().value(),
            place.locationId(),
            place.stationId(),
            place.evseUid(),
            place.connectorNumber(),
            Timestamp.from(session.soFar().startedAt()),
            session.sequences().toMultirange(),
            json.writeValueAsString(session.latest()),
            session.ended().map(json::writeValueAsString).orElse(null),
            session.chain().billed().map(json::writeValueAsString).orElse(null),
            reference.map(tariff -> tariff.tariffId().value()).orElse(null),
            reference.map(TariffReference::version).orElse(null),
            session.state().name().name(),
            session.state() instanceof BillingState.NotBillable(Reason reason) ? reason.name() : null,
            session.state().lookAgainAt().map(Timestamp::from).orElse(null),
            session.checks().until().map(Timestamp::from).orElse(null),
            session.checks().heldTooLate(),
            session.chain().length(),
            session.revision() + 1
        };
    }

    BillingSession read(ResultSet row, int number) throws SQLException {
        return new BillingSession(
                new SessionId(row.getObject("session_id", UUID.class)),
                new Place(
                        new OperatorId(row.getString("operator_id")),
                        row.getString("location_id"),
                        row.getString("station_id"),
                        row.getString("evse_uid"),
                        row.getInt("connector_number")),
                Sequences.ofMultirange(row.getString("sequences")),
                json.readValue(row.getString("latest"), Snapshot.class),
                snapshot(row, "ended"),
                new Chain(row.getInt("records"), snapshot(row, "billed")),
                new ChosenTariff(tariff(row), true),
                state(row),
                new Checks(instant(row, "checks_until"), row.getBoolean("held_too_late")),
                row.getLong("revision"));
    }

    private Optional<Snapshot> snapshot(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(text -> json.readValue(text, Snapshot.class));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static Optional<TariffReference> tariff(ResultSet row) throws SQLException {
        int version = row.getInt("tariff_version");
        return Optional.ofNullable(row.getString("tariff_id"))
                .map(id -> new TariffReference(new TariffId(id), version));
    }

    private static BillingState state(ResultSet row) throws SQLException {
        return switch (BillingState.Name.valueOf(row.getString("state"))) {
            case RUNNING -> new BillingState.Running();
            case WAITING_FOR_TARIFF -> new BillingState.WaitingForTariff();
            case WAITING_FOR_SETTLEMENT ->
                new BillingState.WaitingForSettlement(instant(row, "due_at").orElseThrow());
            case HELD -> new BillingState.Held(instant(row, "due_at"));
            case NOT_BILLABLE -> new BillingState.NotBillable(Reason.valueOf(row.getString("reason")));
            case ISSUED -> new BillingState.Issued(instant(row, "due_at"));
        };
    }
}
