package io.wattbus.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.search.SearchApplication;
import io.wattbus.search.testing.Api;
import io.wattbus.search.testing.Api.Answer;
import io.wattbus.search.testing.Fixtures;
import io.wattbus.search.testing.KafkaWorld;
import io.wattbus.search.testing.RawIndex;
import io.wattbus.search.testing.RealParts;
import io.wattbus.search.testing.SearchIntegrationTest;
import io.wattbus.search.testing.TestBeans;
import io.wattbus.search.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A second generation of indices is filled beside the first, and then searched instead. */
@SearchIntegrationTest
class GenerationIT {

    private static final String SESSIONS = "/api/v1/search/sessions";

    private final KafkaWorld kafka;
    private final Api api;
    private final RawIndex index;
    private final Indices first;
    private final String operator = Fixtures.operator();
    private final String token = Tokens.of(operator, Tokens.ALL_SCOPES);
    private final Fixtures.Session session = Fixtures.session(operator);

    GenerationIT(KafkaWorld kafka, Api api, RawIndex index, Indices first) {
        this.kafka = kafka;
        this.api = api;
        this.index = index;
        this.first = first;
    }

    @AfterEach
    void firstGenerationIsSearchedAgain() {
        for (Kind kind : Kind.values()) {
            index.send("DELETE", "/" + kind.index(2), "");
            index.send("DELETE", "/_index_template/wattbus-" + kind.index(2), "");
            index.send("POST", "/_aliases", """
                    {"actions": [{"add": {"index": "%s", "alias": "%s"}}]}""".formatted(kind.index(1), kind.alias()));
        }
    }

    @Test
    void replayFillsTheSecondAndTheAliasSwings() {
        kafka.publish(session.started(), session.ended(1, 1_000));
        kafka.settle();
        Answer before = api.get(token, SESSIONS);

        try (ConfigurableApplicationContext second = secondGeneration()) {
            await().until(() -> index.source("sessions-v2", session.id.toString())
                    .path("state")
                    .asString("")
                    .equals("ENDED"));
            assertThat(served(Kind.SESSIONS)).isEqualTo("sessions-v1");

            second.getBean(Indices.class).serve();

            for (Kind kind : Kind.values()) {
                assertThat(served(kind)).isEqualTo(kind.index(2));
            }
            index.refresh();
            assertThat(api.get(token, SESSIONS).json()).isEqualTo(before.json());
            first.serve();
            assertThat(served(Kind.SESSIONS)).isEqualTo("sessions-v2");
        }
    }

    @Test
    void unknownFieldsAreRefused() {
        assertThat(index.send("POST", "/sessions-v1/_doc/strict", "{\"tokenUid\": \"04A2\"}"))
                .contains("strict_dynamic_mapping_exception");
    }

    @Test
    void settingsMakeTheIndicesAndCanBeAppliedAgain() {
        first.make();

        var settings = index.get("/sessions-v1/_settings").at("/sessions-v1/settings/index");
        assertThat(settings.path("number_of_replicas").asString()).isEqualTo("0");
        assertThat(settings.path("number_of_shards").asString()).isEqualTo("1");
        assertThat(settings.path("refresh_interval").asString()).isEqualTo("100ms");
    }

    private ConfigurableApplicationContext secondGeneration() {
        return new SpringApplicationBuilder(SearchApplication.class, TestBeans.class)
                .initializers(new RealParts())
                .run("--WATTBUS_SEARCH_GENERATION=2", "--server.port=0");
    }

    private String served(Kind kind) {
        return index.get("/_alias/" + kind.alias()).propertyNames().iterator().next();
    }
}
