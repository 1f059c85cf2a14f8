package io.wattbus.billing.token;

import java.sql.Timestamp;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tokens' groups in PostgreSQL, where the choice of a tariff looks them up. */
@Repository
class TokenGroupRepository {

    private final JdbcClient jdbc;

    TokenGroupRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps {@code token} unless a newer one is known; one that never was in a group takes no room. */
    void save(TokenGroup token) {
        if (update(token) == 0 && token.group().isPresent()) {
            jdbc.sql("insert into token_group values (?, ?, ?, ?, ?) on conflict do nothing")
                    .params(
                            token.operatorId().value(),
                            token.type(),
                            uid(token),
                            token.group().get(),
                            Timestamp.from(token.updatedAt()))
                    .update();
        }
    }

    private int update(TokenGroup token) {
        return jdbc.sql("""
                        update token_group set group_id = ?, updated_at = ?
                        where operator_id = ? and token_type = ? and uid = ? and updated_at < ?""")
                .param(token.group().orElse(null))
                .param(Timestamp.from(token.updatedAt()))
                .param(token.operatorId().value())
                .param(token.type())
                .param(uid(token))
                .param(Timestamp.from(token.updatedAt()))
                .update();
    }

    private static String uid(TokenGroup token) {
        return token.uid().toLowerCase(Locale.ROOT);
    }
}
