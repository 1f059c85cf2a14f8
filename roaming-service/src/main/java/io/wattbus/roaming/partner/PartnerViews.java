package io.wattbus.roaming.partner;

import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.web.Cursor;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Partners as operators see them. */
@Repository
class PartnerViews {

    private static final String SELECT = """
            select p.*, a.state as agreed, a.data, a.locations, a.agreed_at,
                (select coalesce(jsonb_agg(to_jsonb(l) order by l.object), '[]') from (
                     select d.object, count(*) filter (where d.state = 'WAITING') as waiting,
                         count(*) filter (where d.state = 'HELD') as held,
                         count(*) filter (where d.state = 'FLAGGED') as flagged,
                         (extract(epoch from min(d.queued_at) filter (where d.state = 'WAITING')) * 1000)::bigint
                             as since
                     from delivery d
                     where d.partner_id = p.partner_id and d.operator_id = a.operator_id and d.state <> 'DELIVERED'
                     group by d.object) l) as lag
            from partner p join agreement a using (partner_id)""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PartnerViews(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Optional<PartnerHealth> find(PartyId operator, UUID id) {
        return jdbc.sql(SELECT + " where a.operator_id = ? and p.partner_id = ?")
                .params(operator.value(), id)
                .query(this::read)
                .optional();
    }

    /** By party, {@code limit} at most, after {@code cursor}. */
    List<PartnerHealth> list(PartyId operator, Cursor cursor, int limit) {
        return jdbc.sql(SELECT + """
                         where a.operator_id = ? and p.party || '/' || p.partner_id > ?
                        order by p.party || '/' || p.partner_id limit ?""")
                .params(operator.value(), cursor.after(), limit)
                .query(this::read)
                .list();
    }

    private PartnerHealth read(ResultSet row, int number) throws SQLException {
        AgreementState agreed = AgreementState.valueOf(row.getString("agreed"));
        List<PartnerHealth.Lag> lag =
                json.readTree(row.getString("lag")).valueStream().map(this::lag).toList();
        return new PartnerHealth(
                row.getObject("partner_id", UUID.class),
                row.getString("party"),
                row.getString("name"),
                state(PartnerState.valueOf(row.getString("state")), agreed),
                Optional.ofNullable(row.getString("ocpi_version")),
                roles(row.getString("roles")),
                row.getBoolean("plain_tokens") ? CredentialsEncoding.PLAIN : CredentialsEncoding.BASE64,
                new PartnerHealth.Agreed(
                        agreed,
                        texts(row.getArray("data")).map(SharedData::valueOf).toList(),
                        Optional.ofNullable(row.getArray("locations"))
                                .map(some -> texts(some).toList()),
                        row.getTimestamp("agreed_at").toInstant()),
                instant(row.getTimestamp("last_success_at")),
                instant(row.getTimestamp("last_error_at")),
                Optional.ofNullable(row.getString("last_error")),
                row.getInt("failures"),
                instant(row.getTimestamp("retry_at")),
                instant(row.getTimestamp("rotated_at")),
                lag.stream().mapToLong(PartnerHealth.Lag::waiting).sum(),
                lag);
    }

    private static PartnerState state(PartnerState connection, AgreementState agreed) {
        return switch (agreed) {
            case ENDED -> PartnerState.UNREGISTERED;
            case PAUSED -> connection == PartnerState.REGISTERED ? PartnerState.SUSPENDED : connection;
            case ACTIVE -> connection;
        };
    }

    private List<PartnerHealth.Role> roles(String kept) {
        return json.readTree(kept)
                .valueStream()
                .map(role -> new PartnerHealth.Role(
                        role.required("role").asString(), role.required("party").asString()))
                .toList();
    }

    private PartnerHealth.Lag lag(JsonNode told) {
        Optional<Instant> since =
                Optional.of(told.path("since")).filter(JsonNode::isNumber).map(ms -> Instant.ofEpochMilli(ms.asLong()));
        return new PartnerHealth.Lag(
                told.required("object").asString(),
                told.required("waiting").asLong(),
                told.required("held").asLong(),
                told.required("flagged").asLong(),
                since,
                since.map(begin ->
                        Math.max(0, Duration.between(begin, clock.instant()).toSeconds())));
    }

    private static Stream<String> texts(Array array) {
        try {
            return Stream.of((String[]) array.getArray());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Instant> instant(@Nullable Timestamp timestamp) {
        return Optional.ofNullable(timestamp).map(Timestamp::toInstant);
    }
}
