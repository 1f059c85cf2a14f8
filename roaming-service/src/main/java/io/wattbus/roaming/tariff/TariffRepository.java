package io.wattbus.roaming.tariff;

import io.wattbus.roaming.party.PartyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Tariffs in PostgreSQL. */
@Repository
class TariffRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TariffRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A tariff as it is kept.
     *
     * @param offer what partners may see of it
     * @param lastUpdated when that last changed; empty in what was kept before all of a tariff was
     */
    record Row(Tariff tariff, Optional<Tariff.Version> offer, Optional<Instant> lastUpdated) {

        boolean whole() {
            return lastUpdated.isPresent();
        }
    }

    /** Nobody else changes it meanwhile. */
    Optional<Row> lock(PartyId operator, String id) {
        return jdbc.sql("select * from tariff where operator_id = ? and tariff_id = ? for update")
                .params(operator.value(), id)
                .query(this::row)
                .optional();
    }

    /** Those that may offer something else by {@code now}; nobody else changes them meanwhile. */
    List<Row> lockTurning(Instant now, int limit) {
        return jdbc.sql("""
                        select * from tariff where turn_at <= ? and last_updated is not null
                        order by turn_at limit ? for update skip locked""").params(Timestamp.from(now), limit).query(this::row).list();
    }

    void save(Tariff tariff, Optional<Tariff.Version> offer, Instant lastUpdated, Optional<Instant> turnAt) {
        jdbc.sql("""
                        insert into tariff (operator_id, tariff_id, document, updated_at, offer, last_updated, turn_at)
                        values (:operator, :id, :document::jsonb, :updatedAt, :offer::jsonb, :lastUpdated,
                            :turnAt::timestamptz)
                        on conflict (operator_id, tariff_id) do update
                            set document = excluded.document, updated_at = excluded.updated_at,
                                offer = excluded.offer, last_updated = excluded.last_updated,
                                turn_at = excluded.turn_at""")
                .param("operator", tariff.operatorId().value())
                .param("id", tariff.tariffId())
                .param("document", json.writeValueAsString(tariff))
                .param("updatedAt", Timestamp.from(tariff.updatedAt()))
                .param("offer", offer.map(json::writeValueAsString).orElse(null))
                .param("lastUpdated", Timestamp.from(lastUpdated))
                .param("turnAt", turnAt.map(Timestamp::from).orElse(null))
                .update();
    }

    /** Whether there are any that were kept before all of a tariff was. */
    boolean hasParts() {
        return jdbc.sql("select exists (select 1 from tariff where last_updated is null)")
                .query(Boolean.class)
                .single();
    }

    Optional<TariffOffer> offer(PartyId operator, String id) {
        return jdbc.sql("""
                        select * from tariff
                        where operator_id = ? and lower(tariff_id) = lower(?) and offer is not null""").params(operator.value(), id).query(this::offer).optional();
    }

    TariffOffer offer(ResultSet row, int number) throws SQLException {
        return new TariffOffer(
                new PartyId(row.getString("operator_id")),
                row.getString("tariff_id"),
                json.readValue(row.getString("offer"), Tariff.Version.class),
                row.getTimestamp("last_updated").toInstant());
    }

    List<Tariff> find(PartyId operator) {
        return jdbc.sql("select document from tariff where operator_id = ?")
                .param(operator.value())
                .query((row, _) -> json.readValue(row.getString("document"), Tariff.class))
                .list();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                json.readValue(row.getString("document"), Tariff.class),
                Optional.ofNullable(row.getString("offer")).map(offer -> json.readValue(offer, Tariff.Version.class)),
                Optional.ofNullable(row.getTimestamp("last_updated")).map(Timestamp::toInstant));
    }
}
