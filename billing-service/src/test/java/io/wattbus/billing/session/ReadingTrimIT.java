package io.wattbus.billing.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.charging.Place;
import io.wattbus.billing.charging.SessionId;
import io.wattbus.billing.testing.BillingIntegrationTest;
import io.wattbus.billing.testing.Fixtures;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Readings are kept as long as a session can be corrected. */
@BillingIntegrationTest
class ReadingTrimIT {

    private final Sessions sessions;
    private final ReadingTrim trim;
    private final JdbcClient jdbc;

    ReadingTrimIT(Sessions sessions, ReadingTrim trim, JdbcClient jdbc) {
        this.sessions = sessions;
        this.trim = trim;
        this.jdbc = jdbc;
    }

    @Test
    void onlyWhatIsBeyondCorrectionIsForgotten() {
        SessionId id = new SessionId(UUID.randomUUID());
        Place place = new Place(new OperatorId(Fixtures.operator()), "loc-1", "station-" + id, "evse-" + id, 1);
        sessions.apply(Events.told(id, place));
        jdbc.sql("insert into session_reading values (?, 99, now() - interval '401 days', 0, null, false)")
                .param(id.value())
                .update();

        trim.trim();

        List<Long> kept = jdbc.sql("select sequence from session_reading where session_id = ? order by sequence")
                .param(id.value())
                .query(Long.class)
                .list();
        assertThat(kept).containsExactly(0L, 1L, 2L);
    }
}
