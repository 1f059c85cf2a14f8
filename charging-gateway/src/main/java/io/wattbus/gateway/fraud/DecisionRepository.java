package io.wattbus.gateway.fraud;

import io.wattbus.gateway.sql.SqlTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The decisions that were applied, in SQL. */
@Repository
class DecisionRepository {

    private final JdbcClient jdbc;

    DecisionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isKnown(UUID decisionId) {
        return jdbc.sql("select exists (select 1 from fraud_decision where decision_id = :id)")
                .param("id", decisionId)
                .query(Boolean.class)
                .single();
    }

    /** Whether a release that came before {@code decision} ends it. */
    boolean isReleased(Decision decision) {
        return jdbc.sql("""
                        select exists (select 1 from fraud_decision
                        where action = 'RELEASE' and subject = :subject
                          and (releases = :id or (releases is null and decided_at >= :at)))""")
                .param("subject", decision.subject().key())
                .param("id", decision.decisionId())
                .param("at", SqlTime.of(decision.decidedAt()))
                .query(Boolean.class)
                .single();
    }

    /**
     * Keeps {@code decision}, which is not known.
     *
     * @throws OptimisticLockingFailureException if another replica keeps it at the same moment: look again
     */
    void insert(Decision decision) {
        Optional<UUID> releases = decision instanceof Decision.Release release ? release.releases() : Optional.empty();
        int inserted = jdbc.sql(
                        "insert into fraud_decision values (:id, :action, :subject, :releases, :at) on conflict do nothing")
                .param("id", decision.decisionId())
                .param(
                        "action",
                        switch (decision) {
                            case Decision.Block _ -> "BLOCK";
                            case Decision.Stop _ -> "STOP";
                            case Decision.Release _ -> "RELEASE";
                        })
                .param("subject", decision.subject().key())
                .param("releases", releases.orElse(null))
                .param("at", SqlTime.of(decision.decidedAt()))
                .update();
        if (inserted == 0) {
            throw new OptimisticLockingFailureException("A decision was applied meanwhile");
        }
    }
}
