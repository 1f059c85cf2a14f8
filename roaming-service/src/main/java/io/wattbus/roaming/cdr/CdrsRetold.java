package io.wattbus.roaming.cdr;

import io.wattbus.roaming.delivery.Cause;
import io.wattbus.roaming.delivery.Deliveries;
import io.wattbus.roaming.delivery.News;
import io.wattbus.roaming.delivery.Retold;
import io.wattbus.roaming.partner.SharedData;
import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.session.Session;
import io.wattbus.roaming.session.Sessions;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Charge detail records that partners can be told again, under the same ids, each after its session's end. */
@Component
class CdrsRetold implements Retold {

    private final JdbcClient jdbc;
    private final CdrRepository cdrs;
    private final Sessions sessions;

    CdrsRetold(JdbcClient jdbc, CdrRepository cdrs, Sessions sessions) {
        this.jdbc = jdbc;
        this.cdrs = cdrs;
        this.sessions = sessions;
    }

    @Override
    public SharedData data() {
        return SharedData.CDRS;
    }

    @Override
    public List<Item> changed(Since since, long position, int limit) {
        return jdbc.sql("""
                        select * from cdr
                        where operator_id = :operator and token_party = any(:parties) and last_updated >= :from
                          and not held and position > :position
                        order by position limit :limit""")
                .param("operator", since.operatorId().value())
                .param("parties", PartyId.values(since.parties()))
                .param("from", Timestamp.from(since.from()))
                .param("position", position)
                .param("limit", limit)
                .query((row, n) -> new Item(row.getLong("position"), news(cdrs.read(row, n))))
                .list();
    }

    private List<News> news(Cdr cdr) {
        Optional<News> session = sessions.find(cdr.sessionId())
                .filter(Session::ended)
                .map(ended -> News.ofSession(
                        ended.operatorId(),
                        ended.token().issuer(),
                        ended.sessionId(),
                        new Cause(ended.sequence(), ended.lastUpdated())));
        News bill = News.ofCdr(
                cdr.operatorId(),
                cdr.token().issuer(),
                cdr.cdrId(),
                new Cause(cdr.revision(), cdr.issuedAt()),
                new Deliveries.After(cdr.sessionId(), cdr.sessionSequence()),
                false,
                Optional.empty());
        return Stream.concat(session.stream(), Stream.of(bill)).toList();
    }
}
