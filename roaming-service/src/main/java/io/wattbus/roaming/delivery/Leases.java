package io.wattbus.roaming.delivery;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which replica serves which partner, and how the partner is doing: one replica at a time, so nothing is sent twice. */
@Repository
class Leases {

    private final JdbcClient jdbc;
    private final DeliverySettings settings;
    private final Clock clock;

    Leases(JdbcClient jdbc, DeliverySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Partners that can be told something now and that no other replica serves. */
    List<UUID> due() {
        return jdbc.sql("""
                        select partner_id from partner p
                        where state = 'REGISTERED' and (retry_at is null or retry_at <= :now)
                          and (lease_until is null or lease_until <= :now or lease_owner = :owner)
                          and exists (select 1 from delivery d where d.partner_id = p.partner_id
                                      and d.state = 'WAITING' and d.due_at <= :now)""")
                .param("now", Timestamp.from(clock.instant()))
                .param("owner", settings.instance())
                .query(UUID.class)
                .list();
    }

    /** Takes or renews the lease; false if another replica has it, or the partner is to be left alone. */
    boolean take(UUID partner) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        update partner set lease_owner = :owner, lease_until = :until
                        where partner_id = :partner and state = 'REGISTERED'
                          and (retry_at is null or retry_at <= :now)
                          and (lease_until is null or lease_until <= :now or lease_owner = :owner)""")
                        .param("owner", settings.instance())
                        .param("until", Timestamp.from(now.plus(settings.lease())))
                        .param("partner", partner)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void release(UUID partner) {
        jdbc.sql("update partner set lease_until = null where partner_id = ? and lease_owner = ?")
                .params(partner, settings.instance())
                .update();
    }

    /** The partner has accepted something. */
    void succeeded(UUID partner) {
        jdbc.sql("update partner set last_success_at = ?, failures = 0, retry_at = null where partner_id = ?")
                .params(Timestamp.from(clock.instant()), partner)
                .update();
    }

    /** The partner has refused something; it is well. */
    void refused(UUID partner, String error) {
        jdbc.sql("""
                        update partner set last_error = ?, last_error_at = ?, failures = 0, retry_at = null
                        where partner_id = ?""").params(error, Timestamp.from(clock.instant()), partner).update();
    }

    /** The partner is not well: how often in a row. */
    int failed(UUID partner, String error) {
        return jdbc.sql("""
                        update partner set last_error = ?, last_error_at = ?, failures = failures + 1
                        where partner_id = ? returning failures""")
                .params(error, Timestamp.from(clock.instant()), partner)
                .query(Integer.class)
                .single();
    }

    void leaveAlone(UUID partner, Duration pause) {
        jdbc.sql("update partner set retry_at = ? where partner_id = ?")
                .params(Timestamp.from(clock.instant().plus(pause)), partner)
                .update();
    }
}
