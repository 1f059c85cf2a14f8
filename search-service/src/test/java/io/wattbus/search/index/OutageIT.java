package io.wattbus.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.localplatform.parts.Part;
import io.wattbus.search.testing.Api;
import io.wattbus.search.testing.Api.Answer;
import io.wattbus.search.testing.Fixtures;
import io.wattbus.search.testing.KafkaWorld;
import io.wattbus.search.testing.RealParts;
import io.wattbus.search.testing.SearchIntegrationTest;
import io.wattbus.search.testing.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** OpenSearch dies in the middle of traffic. */
@SearchIntegrationTest
class OutageIT {

    private final KafkaWorld kafka;
    private final Api api;
    private final String operator = Fixtures.operator();
    private final String token = Tokens.of(operator, Tokens.ALL_SCOPES);
    private final List<String> ids = new ArrayList<>();

    OutageIT(KafkaWorld kafka, Api api) {
        this.kafka = kafka;
        this.api = api;
    }

    @AfterEach
    void openSearchIsBack() {
        if (!RealParts.platform().isRunning(Part.OPENSEARCH)) {
            RealParts.platform().start(Part.OPENSEARCH);
        }
    }

    @Test
    void nothingIsMissingAfterwardsAndSearchesSaySoMeanwhile() {
        traffic(100);
        RealParts.platform().kill(Part.OPENSEARCH);
        traffic(100);

        for (String path : new String[] {"search/stations", "search/sessions", "search/records", "statistics"}) {
            Answer away = api.get(token, "/api/v1/" + path);
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(away.at("/type")).isEqualTo("urn:wattbus:problem:store-away");
            assertThat(away.header("Retry-After")).isNotEmpty();
        }
        assertThat(api.getWithoutToken("/actuator/health/readiness").status()).isEqualTo(503);
        assertThat(api.getWithoutToken("/actuator/health/liveness").status()).isEqualTo(200);

        RealParts.platform().start(Part.OPENSEARCH);
        kafka.settle();

        assertThat(api.all(token, "/api/v1/search/sessions?state=ENDED&limit=1000", "/sessionId"))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(api.getWithoutToken("/actuator/health/readiness").status()).isEqualTo(200);
    }

    private void traffic(int sessions) {
        for (int i = 0; i < sessions; i++) {
            Fixtures.Session session = Fixtures.session(operator);
            kafka.publish(session.started(), session.updated(1, 500), session.ended(2, 1_000));
            ids.add(session.id.toString());
        }
    }
}
