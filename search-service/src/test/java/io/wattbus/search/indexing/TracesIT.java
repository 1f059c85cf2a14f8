package io.wattbus.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.search.testing.Fixtures;
import io.wattbus.search.testing.KafkaWorld;
import io.wattbus.search.testing.SearchIntegrationTest;
import io.wattbus.search.testing.Spans;
import org.junit.jupiter.api.Test;

/** Indexing as it shows in the trace that began at the charger. */
@SearchIntegrationTest
class TracesIT {

    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE_ID + "-00f067aa0ba902b7-0";

    private final KafkaWorld kafka;
    private final Spans spans;
    private final Fixtures.Session session = Fixtures.session(Fixtures.operator());

    TracesIT(KafkaWorld kafka, Spans spans) {
        this.kafka = kafka;
        this.spans = spans;
    }

    @Test
    void indexingIsASpanOfItsRecordsTraceIfThatIsSampled() {
        kafka.publishTraced(session.started(), PARENT + "0");
        kafka.publishTraced(session.ended(1, 1_000), PARENT + "1");
        kafka.settle();

        await().untilAsserted(() -> assertThat(spans.names(TRACE_ID)).containsExactly("charging-sessions receive"));
    }
}
