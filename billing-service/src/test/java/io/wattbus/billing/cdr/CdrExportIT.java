package io.wattbus.billing.cdr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.billing.testing.Api;
import io.wattbus.billing.testing.Api.Answer;
import io.wattbus.billing.testing.BillingIntegrationTest;
import io.wattbus.billing.testing.Fixtures;
import io.wattbus.billing.testing.KafkaWorld;
import io.wattbus.billing.testing.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Records listed by filter, and as files. */
@BillingIntegrationTest
class CdrExportIT {

    private static final String RECORDS = "/api/v1/charge-detail-records";
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final KafkaWorld kafka;
    private final Api api;
    private final String operator = Fixtures.operator();
    private final String token = Tokens.of(operator, Tokens.ALL_SCOPES);

    CdrExportIT(KafkaWorld kafka, Api api) {
        this.kafka = kafka;
        this.api = api;
    }

    /** Three records of sessions that ended at 8:10, 9:10 and 10:10. */
    @BeforeEach
    void records() {
        api.put(token, "/api/v1/tariffs/standard", Fixtures.energyTariff());
        IntStream.range(0, 3).forEach(hour -> {
            Fixtures.Session session = Fixtures.session(operator).at("=station-" + operator + hour);
            session.startedAt = START.plus(Duration.ofHours(hour));
            kafka.publish(session.started(), session.ended(1, 20_000, Duration.ofMinutes(10)));
        });
        await().untilAsserted(() -> assertThat(list("").json().get("items")).hasSize(3));
    }

    @Test
    void listIsFilteredByEndLocationAndTariff() {
        assertThat(list("?from=2026-03-02T09:10:00Z").json().get("items")).hasSize(2);
        assertThat(list("?to=2026-03-02T09:10:00Z").json().get("items")).hasSize(1);
        assertThat(list("?from=2026-03-02T09:00:00Z&to=2026-03-02T10:00:00Z&locationId=loc-1&tariffId=standard")
                        .json()
                        .get("items"))
                .hasSize(1);
        assertThat(list("?locationId=loc-2").json().get("items")).isEmpty();
        assertThat(list("?tariffId=other").json().get("items")).isEmpty();
        assertThat(list("?credit=true").json().get("items")).isEmpty();
        assertThat(list("?credit=false").json().get("items")).hasSize(3);
        assertThat(list("?from=yesterday").status()).isEqualTo(400);
    }

    @Test
    void csvSaysHowMuchComesAndHoldsNoFormulas() {
        Answer file = export("format=csv&from=2026-03-02T09:00:00Z");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("X-Total-Count")).isEqualTo("2");
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        List<String> lines = file.response().body().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst())
                .startsWith("cdrId,revision,credit,creditReferenceId,remark,sessionId")
                .endsWith("issuedAt");
        assertThat(lines.get(1))
                .contains(",'=station-" + operator + "1,", ",****380,", "2026-03-02T09:10:00Z", ",5.50,6.10,")
                .doesNotContain(Fixtures.TOKEN_UID);
    }

    @Test
    void jsonLinesAreWhatTheApiShows() {
        List<String> lines = export("format=jsonl").response().body().lines().toList();

        assertThat(lines).hasSize(3);
        JsonMapper json = new JsonMapper();
        String id = json.readTree(lines.getFirst()).at("/cdrId").asString();
        assertThat(json.readTree(lines.getFirst()))
                .isEqualTo(json.readTree(
                        api.get(token, RECORDS + "/" + id).response().body()));
    }

    @Test
    void exportIsOnesOwnAndNeedsItsScope() {
        String stranger = Tokens.of(Fixtures.operator(), Tokens.ALL_SCOPES);

        assertThat(api.get(stranger, RECORDS + "/export").header("X-Total-Count"))
                .isEqualTo("0");
        assertThat(api.get(Tokens.of(operator, "tariffs:read"), RECORDS + "/export")
                        .status())
                .isEqualTo(403);
        assertThat(export("format=xls").status()).isEqualTo(400);
    }

    private Answer list(String query) {
        return api.get(token, RECORDS + query);
    }

    private Answer export(String query) {
        return api.get(token, RECORDS + "/export?" + query);
    }
}
