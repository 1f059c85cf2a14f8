package io.wattbus.roaming.partnerobject;

import io.wattbus.roaming.party.PartyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Partners' locations and tariffs in PostgreSQL. */
@Repository
class PartnerObjectRepository {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PartnerObjectRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<PartnerObject> find(PartyId party, PartnerObjectKind kind, String id) {
        return jdbc.sql("select * from partner_object where party = ? and kind = ? and id_key = ?")
                .params(party.value(), kind.name(), PartnerObject.idKey(id))
                .query(PartnerObjectRepository::read)
                .optional();
    }

    /** Those of {@code ids} that there are; until the transaction ends nobody else changes them, or adds the others. */
    List<PartnerObject> lock(PartyId party, PartnerObjectKind kind, Collection<String> ids) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(kind.name() + party.value())
                .query((row, _) -> row.getRow())
                .list();
        return jdbc.sql("select * from partner_object where party = ? and kind = ? and id_key = any(?)")
                .params(
                        party.value(),
                        kind.name(),
                        ids.stream().map(PartnerObject::idKey).toArray(String[]::new))
                .query(PartnerObjectRepository::read)
                .list();
    }

    void save(Collection<PartnerObject> objects, Instant receivedAt) {
        batches.batchUpdate(
                """
                insert into partner_object (party, kind, id_key, object_id, partner_id, document, last_updated, received_at)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                on conflict (party, kind, id_key) do update
                set partner_id = excluded.partner_id, document = excluded.document,
                    last_updated = excluded.last_updated, received_at = excluded.received_at""",
                objects.stream()
                        .map(object -> new Object[] {
                            object.party().value(),
                            object.kind().name(),
                            object.idKey(),
                            object.objectId(),
                            object.partnerId(),
                            object.document(),
                            Timestamp.from(object.lastUpdated()),
                            Timestamp.from(receivedAt)
                        })
                        .toList());
    }

    boolean delete(PartyId party, PartnerObjectKind kind, String id) {
        return jdbc.sql("delete from partner_object where party = ? and kind = ? and id_key = ?")
                        .params(party.value(), kind.name(), PartnerObject.idKey(id))
                        .update()
                > 0;
    }

    /** Deletes some of what {@code partner} has not told since {@code time}, and returns it. */
    List<PartnerObject> deleteUntold(UUID partner, PartnerObjectKind kind, Instant time, int most) {
        return jdbc.sql("""
                        delete from partner_object where (party, kind, id_key) in (
                            select party, kind, id_key from partner_object
                            where partner_id = ? and kind = ? and received_at < ? limit ?)
                        returning *""")
                .params(partner, kind.name(), Timestamp.from(time), most)
                .query(PartnerObjectRepository::read)
                .list();
    }

    /** Deletes some of what partners have told that are connected no longer, and returns it. */
    List<PartnerObject> deleteAbandoned(int most) {
        return jdbc.sql("""
                        delete from partner_object where (party, kind, id_key) in (
                            select o.party, o.kind, o.id_key from partner p join partner_object o using (partner_id)
                            where p.state in ('INVITED', 'UNREGISTERED') limit ?)
                        returning *""").param(most).query(PartnerObjectRepository::read).list();
    }

    private static PartnerObject read(ResultSet row, int number) throws SQLException {
        return new PartnerObject(
                new PartyId(row.getString("party")),
                PartnerObjectKind.valueOf(row.getString("kind")),
                row.getString("object_id"),
                row.getObject("partner_id", UUID.class),
                row.getString("document"),
                row.getTimestamp("last_updated").toInstant());
    }
}
