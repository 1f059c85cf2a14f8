package io.wattbus.billing.cdr;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.charging.SessionId;
import io.wattbus.billing.testing.Api;
import io.wattbus.billing.testing.BillingIntegrationTest;
import io.wattbus.billing.testing.Fixtures;
import io.wattbus.billing.testing.KafkaWorld;
import io.wattbus.billing.testing.Tokens;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself guarantees of an issued record. */
@BillingIntegrationTest
class CdrRepositoryIT {

    private final CdrRepository cdrs;
    private final JdbcClient jdbc;
    private final KafkaWorld kafka;
    private final Api api;

    CdrRepositoryIT(CdrRepository cdrs, JdbcClient jdbc, KafkaWorld kafka, Api api) {
        this.cdrs = cdrs;
        this.jdbc = jdbc;
        this.kafka = kafka;
        this.api = api;
    }

    @Test
    void issuedRecordIsThereOnceAndForGood() {
        Cdr issued = issued();

        assertThatThrownBy(() -> cdrs.insert(List.of(issued))).isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> change("update cdr set document = '{}' where cdr_id = ?", issued))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> change("delete from cdr where cdr_id = ?", issued))
                .isInstanceOf(DataAccessException.class);
    }

    private void change(String sql, Cdr cdr) {
        jdbc.sql(sql).param(cdr.cdrId().value()).update();
    }

    private Cdr issued() {
        String operator = Fixtures.operator();
        api.put(Tokens.of(operator, Tokens.ALL_SCOPES), "/api/v1/tariffs/standard", Fixtures.energyTariff());
        Fixtures.Session session = Fixtures.session(operator);
        kafka.publish(session.started(), session.ended(1, 20_000, Duration.ofMinutes(9)));
        CdrId id = CdrId.of(new SessionId(session.id), 0);
        await().until(() -> cdrs.find(new OperatorId(operator), id).isPresent());
        return cdrs.find(new OperatorId(operator), id).orElseThrow();
    }
}
