package io.wattbus.roaming.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner as its operator sees it: how far, and how well; no credentials.
 *
 * @param party such as SE*EMP
 * @param ocpiVersion that was agreed on
 * @param lastSuccessAt when it last accepted something
 * @param lastErrorKind what last went wrong, such as timeout or http-500
 * @param waitingDeliveries what it is still to be told
 */
record PartnerHealth(
        UUID partnerId,
        String party,
        String name,
        PartnerState state,
        Optional<String> ocpiVersion,
        Optional<Instant> lastSuccessAt,
        Optional<Instant> lastErrorAt,
        Optional<String> lastErrorKind,
        long waitingDeliveries) {

    static final String SELECT = """
            select p.*, (select count(*) from delivery d
                         where d.partner_id = p.partner_id and d.state = 'WAITING') as waiting
            from partner p""";

    static PartnerHealth read(ResultSet row, int number) throws SQLException {
        return new PartnerHealth(
                row.getObject("partner_id", UUID.class),
                row.getString("party"),
                row.getString("name"),
                PartnerState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("ocpi_version")),
                instant(row.getTimestamp("last_success_at")),
                instant(row.getTimestamp("last_error_at")),
                Optional.ofNullable(row.getString("last_error")),
                row.getLong("waiting"));
    }

    private static Optional<Instant> instant(@Nullable Timestamp timestamp) {
        return Optional.ofNullable(timestamp).map(Timestamp::toInstant);
    }
}
