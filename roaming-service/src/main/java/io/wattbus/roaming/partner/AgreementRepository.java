package io.wattbus.roaming.partner;

import io.wattbus.roaming.party.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Agreements in PostgreSQL, and what they mean for deliveries that are under way. */
@Repository
class AgreementRepository {

    private final JdbcClient jdbc;

    AgreementRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(UUID partner, Agreement agreement, Instant now) {
        jdbc.sql("""
                        insert into agreement (partner_id, operator_id, state, data, locations, agreed_at, changed_at)
                        values (:partner, :operator, :state, :data::text[], :locations::text[], :now, :now)
                        on conflict (partner_id, operator_id) do update
                        set state = excluded.state, data = excluded.data, locations = excluded.locations,
                            agreed_at = case when agreement.state = 'ENDED' then excluded.agreed_at
                                             else agreement.agreed_at end,
                            changed_at = excluded.changed_at""")
                .param("partner", partner)
                .param("operator", agreement.operatorId().value())
                .param("state", agreement.state().name())
                .param(
                        "data",
                        agreement.data().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param(
                        "locations",
                        agreement
                                .locations()
                                .map(some -> some.toArray(String[]::new))
                                .orElse(null))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What the partner is to be told waits, or goes on its way. */
    void hold(UUID partner, PartyId operator, boolean held) {
        jdbc.sql("update delivery set state = ? where partner_id = ? and operator_id = ? and state = ?")
                .params(held ? "HELD" : "WAITING", partner, operator.value(), held ? "WAITING" : "HELD")
                .update();
    }

    /** Where sessions are not told, bills do not wait for them. */
    void tellBillsWithoutSessions(UUID partner, PartyId operator) {
        jdbc.sql("update delivery set after_version = null where partner_id = ? and operator_id = ? and object = 'CDR'")
                .params(partner, operator.value())
                .update();
    }

    /** The partner is told no more. */
    void drop(UUID partner, PartyId operator) {
        jdbc.sql("delete from delivery where partner_id = ? and operator_id = ? and state <> 'DELIVERED'")
                .params(partner, operator.value())
                .update();
    }

    /** Whether another partner of {@code operator} stands for one of {@code parties}. */
    boolean isTaken(UUID partner, PartyId operator, Set<PartyId> parties) {
        return jdbc.sql("""
                        select exists (
                            select 1 from agreement a join partner p using (partner_id)
                            where a.operator_id = ? and a.state <> 'ENDED' and p.state <> 'UNREGISTERED'
                              and p.partner_id <> ? and p.parties && ?::text[])""")
                .params(operator.value(), partner, PartyId.values(parties))
                .query(Boolean.class)
                .single();
    }
}
