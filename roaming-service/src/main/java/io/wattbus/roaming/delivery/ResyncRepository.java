package io.wattbus.roaming.delivery;

import io.wattbus.roaming.partner.SharedData;
import io.wattbus.roaming.party.PartyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Resyncs in PostgreSQL: the last one of each agreement. */
@Repository
class ResyncRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    ResyncRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the place of the one before, whether that has ended or not. */
    void begin(UUID partner, PartyId operator, Instant from, List<SharedData> data) {
        jdbc.sql("""
                        insert into resync (partner_id, operator_id, from_at, data, asked_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (partner_id, operator_id) do update
                        set from_at = excluded.from_at, data = excluded.data, position = 0, queued = 0,
                            asked_at = excluded.asked_at, ended_at = null""")
                .params(partner, operator.value(), Timestamp.from(from), names(data), Timestamp.from(clock.instant()))
                .update();
    }

    Optional<Resync> find(UUID partner, PartyId operator) {
        return jdbc.sql("select * from resync where partner_id = ? and operator_id = ?")
                .params(partner, operator.value())
                .query(ResyncRepository::read)
                .optional();
    }

    /** One that has not ended; it is this transaction's until its end. */
    Optional<Resync> claim() {
        return jdbc.sql("""
                        select * from resync where ended_at is null
                        order by asked_at limit 1 for update skip locked""").query(ResyncRepository::read).optional();
    }

    /** How far {@code resync} is now; without anything left it has ended. */
    void advance(Resync resync) {
        jdbc.sql("""
                        update resync set data = :data, position = :position, queued = :queued,
                            ended_at = case when :ended then :now::timestamptz end
                        where partner_id = :partner and operator_id = :operator""")
                .param("data", names(resync.data()))
                .param("position", resync.position())
                .param("queued", resync.queued())
                .param("ended", resync.data().isEmpty())
                .param("now", Timestamp.from(clock.instant()))
                .param("partner", resync.partnerId())
                .param("operator", resync.operatorId().value())
                .update();
    }

    private static String[] names(List<SharedData> data) {
        return data.stream().map(Enum::name).toArray(String[]::new);
    }

    private static Resync read(ResultSet row, int number) throws SQLException {
        return new Resync(
                row.getObject("partner_id", UUID.class),
                new PartyId(row.getString("operator_id")),
                row.getTimestamp("from_at").toInstant(),
                Stream.of((String[]) row.getArray("data").getArray())
                        .map(SharedData::valueOf)
                        .toList(),
                row.getLong("position"),
                row.getLong("queued"),
                row.getTimestamp("asked_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
    }
}
