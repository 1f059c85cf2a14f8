package io.wattbus.roaming.delivery;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which replica serves which partner, and how the partner is doing: one replica at a time, so nothing is sent twice. */
@Repository
class Leases {

    /** A success is written down at most so often, unless it ends a series of failures. */
    private static final Duration SUCCESS_EVERY = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final DeliverySettings settings;
    private final Clock clock;

    Leases(JdbcClient jdbc, DeliverySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A partner that is this replica's.
     *
     * @param failures in a row, up to now
     */
    record Served(UUID partnerId, int failures) {}

    /** A partner that can be told something; {@code held}: the lease is ours for longer than a turn can take. */
    private record Candidate(Served served, boolean held) {}

    /** Takes or renews the lease of each partner that can be told something now, is not {@code busy} and not another's. */
    List<Served> take(Collection<UUID> busy) {
        Instant now = clock.instant();
        List<Served> ours = new ArrayList<>();
        List<Served> toTake = new ArrayList<>();
        for (Candidate candidate : candidates(busy, now)) {
            (candidate.held() ? ours : toTake).add(candidate.served());
        }
        if (!toTake.isEmpty()) {
            List<UUID> taken = take(toTake.stream().map(Served::partnerId).toList(), now);
            toTake.stream().filter(served -> taken.contains(served.partnerId())).forEach(ours::add);
        }
        return ours;
    }

    private List<Candidate> candidates(Collection<UUID> busy, Instant now) {
        return jdbc.sql("""
                        select partner_id, failures,
                            coalesce(lease_owner = :owner and lease_until > :lasting, false) as held
                        from partner p
                        where state = 'REGISTERED' and (retry_at is null or retry_at <= :now)
                          and (lease_until is null or lease_until <= :now or lease_owner = :owner)
                          and not partner_id = any(:busy::uuid[])
                          and exists (select 1 from delivery d where d.partner_id = p.partner_id
                                      and d.state = 'WAITING' and d.due_at <= :now)""")
                .param("now", Timestamp.from(now))
                .param(
                        "lasting",
                        Timestamp.from(now.plus(settings.lease().multipliedBy(3).dividedBy(4))))
                .param("owner", settings.instance())
                .param("busy", ids(busy))
                .query((row, _) -> new Candidate(
                        new Served(row.getObject("partner_id", UUID.class), row.getInt("failures")),
                        row.getBoolean("held")))
                .list();
    }

    private List<UUID> take(List<UUID> partners, Instant now) {
        return jdbc.sql("""
                        update partner set lease_owner = :owner, lease_until = :until
                        where partner_id = any(:partners::uuid[]) and state = 'REGISTERED'
                          and (lease_until is null or lease_until <= :now or lease_owner = :owner)
                        returning partner_id""")
                .param("owner", settings.instance())
                .param("until", Timestamp.from(now.plus(settings.lease())))
                .param("partners", ids(partners))
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .list();
    }

    /** Others may serve all partners of this replica. */
    void release() {
        jdbc.sql("update partner set lease_until = null where lease_owner = ? and lease_until is not null")
                .param(settings.instance())
                .update();
    }

    /** Nobody else changes these partners meanwhile. */
    void lock(Collection<UUID> partners) {
        jdbc.sql("""
                        select partner_id from partner where partner_id = any(?::uuid[])
                        order by partner_id for no key update""").param(ids(partners)).query(UUID.class).list();
    }

    /** These partners have accepted something. */
    void succeeded(Collection<UUID> partners) {
        if (partners.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        jdbc.sql("""
                        update partner set last_success_at = :now, failures = 0, retry_at = null
                        where partner_id = any(:partners::uuid[])
                          and (failures > 0 or retry_at is not null or last_success_at is null
                               or last_success_at <= :before)""")
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(SUCCESS_EVERY)))
                .param("partners", ids(partners))
                .update();
    }

    /** The partner has refused something; it is well. */
    void refused(UUID partner, String error) {
        jdbc.sql("""
                        update partner set last_error = ?, last_error_at = ?, failures = 0, retry_at = null
                        where partner_id = ?""").params(error, Timestamp.from(clock.instant()), partner).update();
    }

    /** The partner is not well: how often in a row; {@code anew}: it was well a moment before. */
    int failed(UUID partner, String error, boolean anew) {
        return jdbc.sql("""
                        update partner set last_error = ?, last_error_at = ?,
                            failures = case when ? then 1 else failures + 1 end
                        where partner_id = ? returning failures""")
                .params(error, Timestamp.from(clock.instant()), anew, partner)
                .query(Integer.class)
                .single();
    }

    void leaveAlone(UUID partner, Duration pause) {
        jdbc.sql("update partner set retry_at = ? where partner_id = ?")
                .params(Timestamp.from(clock.instant().plus(pause)), partner)
                .update();
    }

    private static String[] ids(Collection<UUID> partners) {
        return partners.stream().map(UUID::toString).toArray(String[]::new);
    }
}
