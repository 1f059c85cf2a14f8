package io.wattbus.gateway.authorization;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.sql.SqlTime;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The surrogates that were given out, in SQL. They stay: a station may tell of one long after. */
@Repository
class Surrogates {

    private final JdbcClient jdbc;

    Surrogates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What {@code token} is called at the operator's stations: its uid, unless that is too long. */
    String nameOf(OperatorId operator, IdToken token, Instant at) {
        if (!Surrogate.isNeeded(token.uid())) {
            return token.uid();
        }
        String surrogate = Surrogate.of(operator, token);
        jdbc.sql("""
                        insert into surrogate_token values
                            (:operator, :surrogate, :uid, :type, :issuer, :contract, :at)
                        on conflict (operator_id, surrogate) do update set contract_id = excluded.contract_id""")
                .param("operator", operator.value())
                .param("surrogate", surrogate)
                .param("uid", token.uid())
                .param("type", token.type().name())
                .param("issuer", token.issuingParty().orElse(null))
                .param("contract", token.contractId().orElse(null))
                .param("at", SqlTime.of(at))
                .update();
        return surrogate;
    }

    /** The token that stations know by {@code uid}, if that is a surrogate. */
    Optional<IdToken> behind(OperatorId operator, String uid) {
        if (!Surrogate.isReserved(uid)) {
            return Optional.empty();
        }
        return jdbc.sql("select * from surrogate_token where operator_id = :operator and surrogate = :surrogate")
                .param("operator", operator.value())
                .param("surrogate", uid.toUpperCase(Locale.ROOT))
                .query((row, number) -> TokenRow.token(row))
                .optional();
    }
}
