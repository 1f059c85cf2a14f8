package io.wattbus.roaming.partner;

import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.web.Cursor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Repository;

/** Who did what to a partner, and when; with the transaction of what was done, and without any secret. */
@Repository
public class AuditTrail {

    private static final String PARTNER = "partner";

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What can be done. */
    public enum Deed {
        INVITED,
        REGISTERED,
        CREDENTIALS_RENEWED,
        ENCODING_CHANGED,
        AGREED,
        AGREEMENT_CHANGED,
        PAUSED,
        TAKEN_UP,
        AGREEMENT_ENDED,
        UNREGISTERED,
        RESYNC_BEGUN,
        RECORD_RELEASED
    }

    /**
     * Something that was done.
     *
     * @param who the subject of the operator's token, or {@code partner}
     */
    record Entry(long position, Instant at, String who, Deed what, Optional<String> detail) {}

    /** Something that concerns one operator's agreement. */
    public void record(UUID partner, PartyId operator, Deed what, String detail) {
        write(partner, Optional.of(operator), what, Optional.of(detail));
    }

    /** Something that concerns the connection, and with it all operators. */
    public void record(UUID partner, Deed what) {
        write(partner, Optional.empty(), what, Optional.empty());
    }

    /** What {@code operator} may know of it, oldest first. */
    List<Entry> list(UUID partner, PartyId operator, Cursor cursor, int limit) {
        return jdbc.sql("""
                        select * from partner_audit
                        where partner_id = ? and (operator_id is null or operator_id = ?) and position > ?
                        order by position limit ?""")
                .params(partner, operator.value(), cursor.number(), limit)
                .query((row, _) -> new Entry(
                        row.getLong("position"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("who"),
                        Deed.valueOf(row.getString("what")),
                        Optional.ofNullable(row.getString("detail"))))
                .list();
    }

    private void write(UUID partner, Optional<PartyId> operator, Deed what, Optional<String> detail) {
        jdbc.sql("""
                        insert into partner_audit (partner_id, operator_id, at, who, what, detail)
                        values (:partner, :operator::text, :at, :who, :what, :detail::text)""")
                .param("partner", partner)
                .param("operator", operator.map(PartyId::value).orElse(null))
                .param("at", Timestamp.from(clock.instant()))
                .param("who", who())
                .param("what", what.name())
                .param("detail", detail.orElse(null))
                .update();
    }

    private static String who() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(known -> !(known instanceof AnonymousAuthenticationToken))
                .map(Authentication::getName)
                .orElse(PARTNER);
    }
}
