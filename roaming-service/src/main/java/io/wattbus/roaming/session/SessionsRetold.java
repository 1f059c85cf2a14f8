package io.wattbus.roaming.session;

import io.wattbus.roaming.delivery.Cause;
import io.wattbus.roaming.delivery.News;
import io.wattbus.roaming.delivery.Retold;
import io.wattbus.roaming.partner.SharedData;
import io.wattbus.roaming.party.PartyId;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions that partners can be told again. */
@Component
class SessionsRetold implements Retold {

    private final JdbcClient jdbc;
    private final SessionRepository sessions;

    SessionsRetold(JdbcClient jdbc, SessionRepository sessions) {
        this.jdbc = jdbc;
        this.sessions = sessions;
    }

    @Override
    public SharedData data() {
        return SharedData.SESSIONS;
    }

    @Override
    public List<Item> changed(Since since, long position, int limit) {
        return jdbc.sql("""
                        select * from session
                        where operator_id = :operator and token_party = any(:parties) and last_updated >= :from
                          and position > :position
                        order by position limit :limit""")
                .param("operator", since.operatorId().value())
                .param("parties", PartyId.values(since.parties()))
                .param("from", Timestamp.from(since.from()))
                .param("position", position)
                .param("limit", limit)
                .query((row, n) -> new Item(row.getLong("position"), List.of(news(sessions.read(row, n)))))
                .list();
    }

    private static News news(Session session) {
        return News.ofSession(
                session.operatorId(),
                session.token().issuer(),
                session.sessionId(),
                new Cause(session.sequence(), session.lastUpdated()));
    }
}
