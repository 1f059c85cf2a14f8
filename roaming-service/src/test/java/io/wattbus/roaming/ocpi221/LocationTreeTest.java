package io.wattbus.roaming.ocpi221;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.roaming.testing.Api;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class LocationTreeTest {

    private static final String LATER = "2026-03-02T10:00:00Z";
    private final ObjectNode location = ToldExamples.location("SE*ABC", "L1");

    @Test
    void changeOfAConnectorBumpsAllAboveAndNothingBeside() {
        location.withArray("evses")
                .add(ToldExamples.location("SE*ABC", "L2").path("evses").get(0));

        assertThat(LocationTree.patch(location, List.of("l1-E1", "1"), object("""
                {"tariff_ids": ["T9"], "last_updated": "%s"}""".formatted(LATER))))
                .isTrue();

        assertThat(updated("")).isEqualTo(LATER);
        assertThat(updated("/evses/0")).isEqualTo(LATER);
        assertThat(updated("/evses/0/connectors/0")).isEqualTo(LATER);
        assertThat(updated("/evses/1")).isEqualTo(ToldExamples.CHANGED);
        assertThat(location.at("/evses/0/connectors/0/tariff_ids/0").asString(""))
                .isEqualTo("T9");
    }

    @Test
    void timeNeverGoesBack() {
        LocationTree.patch(location, List.of("L1-E1"), object("""
                {"status": "BLOCKED", "last_updated": "2020-01-01T00:00:00Z"}"""));

        assertThat(location.at("/evses/0/status").asString("")).isEqualTo("BLOCKED");
        assertThat(updated("/evses/0")).isEqualTo(ToldExamples.CHANGED);
        assertThat(updated("")).isEqualTo(ToldExamples.CHANGED);
    }

    @ParameterizedTest
    @CsvSource({"X,", "L1-E1,9"})
    void whatIsNotThereIsNotPatched(String evse, String connector) {
        List<String> way = connector == null ? List.of(evse) : List.of(evse, connector);

        assertThat(LocationTree.patch(location, way, object("{}"))).isFalse();
    }

    private String updated(String pointer) {
        return location.at(pointer).path("last_updated").asString("");
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) Api.JSON.readTree(json);
    }
}
