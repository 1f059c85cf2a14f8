package io.wattbus.billing.tariff;

import io.wattbus.billing.charging.IdToken;
import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.charging.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Tariffs in PostgreSQL; a version is written once. */
@Repository
class TariffRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TariffRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Makes other changes of this tariff wait for this transaction; true if there was none of that id. */
    boolean lock(OperatorId operator, TariffId id, Instant now) {
        int created = jdbc.sql(
                        "insert into tariff (operator_id, tariff_id, updated_at) values (?, ?, ?) on conflict do nothing")
                .params(operator.value(), id.value(), Timestamp.from(now))
                .update();
        jdbc.sql("select 1 from tariff where operator_id = ? and tariff_id = ? for update")
                .params(operator.value(), id.value())
                .query(Integer.class)
                .single();
        return created > 0;
    }

    /** Writes what of {@code tariff} is new; the tariff is locked. */
    void save(VersionedTariff tariff) {
        String operator = tariff.operatorId().value();
        String id = tariff.tariffId().value();
        jdbc.sql("update tariff set updated_at = ?, withdrawn_at = ? where operator_id = ? and tariff_id = ?")
                .param(Timestamp.from(tariff.updatedAt()))
                .param(tariff.withdrawnAt().map(Timestamp::from).orElse(null))
                .param(operator)
                .param(id)
                .update();
        TariffVersion latest = tariff.latest();
        jdbc.sql("""
                insert into tariff_version (operator_id, tariff_id, version, valid_from, valid_until, tariff, by_clock,
                    recorded_at)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?) on conflict (operator_id, tariff_id, version) do nothing""")
                .param(operator)
                .param(id)
                .param(latest.version())
                .param(Timestamp.from(latest.validFrom()))
                .param(latest.validUntil().map(Timestamp::from).orElse(null))
                .param(json.writeValueAsString(OcpiTariff.of(latest.tariff(), latest.details())))
                .param(latest.tariff().goesByClock())
                .param(Timestamp.from(tariff.updatedAt()))
                .update();
        jdbc.sql("delete from tariff_assignment where operator_id = ? and tariff_id = ?")
                .params(operator, id)
                .update();
        for (int position = 0; position < tariff.appliesTo().size(); position++) {
            insert(operator, id, position, tariff.appliesTo().get(position));
        }
    }

    private void insert(String operator, String id, int position, TariffAssignment assignment) {
        jdbc.sql("insert into tariff_assignment values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(operator)
                .param(id)
                .param(position)
                .param(assignment.locationId().orElse(null))
                .param(assignment.evseUid().orElse(null))
                .param(assignment.connectorNumber().orElse(null))
                .param(assignment.priority())
                .param(assignment.customers().contractId().orElse(null))
                .param(assignment.customers().tokenGroup().orElse(null))
                .param(assignment.customers().adHoc())
                .update();
    }

    Optional<TariffReference> inForce(Place place, Optional<IdToken> token, Instant startedAt) {
        return jdbc.sql("select * from tariff_in_force(?, ?, ?, ?, ?::jsonb, ?)")
                .param(place.operatorId().value())
                .param(place.locationId())
                .param(place.evseUid())
                .param(place.connectorNumber())
                .param(token.map(json::writeValueAsString).orElse(null))
                .param(Timestamp.from(startedAt))
                .query((row, n) -> new TariffReference(new TariffId(row.getString(1)), row.getInt(2)))
                .optional();
    }

    TariffVersion version(OperatorId operator, TariffReference reference) {
        return jdbc.sql("select * from tariff_version where operator_id = ? and tariff_id = ? and version = ?")
                .params(operator.value(), reference.tariffId().value(), reference.version())
                .query(this::version)
                .single();
    }

    Optional<VersionedTariff> find(OperatorId operator, TariffId id) {
        return jdbc.sql("select * from tariff where operator_id = ? and tariff_id = ?")
                .params(operator.value(), id.value())
                .query(this::tariff)
                .optional();
    }

    List<VersionedTariff> list(OperatorId operator, String afterId, int limit) {
        return jdbc.sql("select * from tariff where operator_id = ? and tariff_id > ? order by tariff_id limit ?")
                .params(operator.value(), afterId, limit)
                .query(this::tariff)
                .list();
    }

    private VersionedTariff tariff(ResultSet row, int number) throws SQLException {
        String operator = row.getString("operator_id");
        String id = row.getString("tariff_id");
        List<TariffVersion> versions = jdbc.sql(
                        "select * from tariff_version where operator_id = ? and tariff_id = ? order by valid_from")
                .params(operator, id)
                .query(this::version)
                .list();
        List<TariffAssignment> appliesTo = jdbc.sql(
                        "select * from tariff_assignment where operator_id = ? and tariff_id = ? order by position")
                .params(operator, id)
                .query(TariffRepository::assignment)
                .list();
        Instant updatedAt = row.getTimestamp("updated_at").toInstant();
        return new VersionedTariff(
                new OperatorId(operator),
                new TariffId(id),
                versions,
                appliesTo,
                updatedAt,
                Optional.ofNullable(row.getTimestamp("withdrawn_at")).map(Timestamp::toInstant));
    }

    private TariffVersion version(ResultSet row, int number) throws SQLException {
        OcpiTariff tariff = json.readValue(row.getString("tariff"), OcpiTariff.class);
        return new TariffVersion(
                new TariffReference(new TariffId(row.getString("tariff_id")), row.getInt("version")),
                row.getTimestamp("valid_from").toInstant(),
                Optional.ofNullable(row.getTimestamp("valid_until")).map(Timestamp::toInstant),
                tariff.toTariff(),
                tariff.toDetails());
    }

    private static TariffAssignment assignment(ResultSet row, int number) throws SQLException {
        return new TariffAssignment(
                Optional.ofNullable(row.getString("location_id")),
                Optional.ofNullable(row.getString("evse_uid")),
                Optional.ofNullable(row.getObject("connector_number", Integer.class)),
                new Customers(
                        Optional.ofNullable(row.getString("contract_id")),
                        Optional.ofNullable(row.getString("token_group")),
                        row.getBoolean("ad_hoc")),
                row.getInt("priority"));
    }
}
