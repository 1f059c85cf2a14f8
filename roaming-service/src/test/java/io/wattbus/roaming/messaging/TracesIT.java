package io.wattbus.roaming.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.roaming.testing.Fixtures;
import io.wattbus.roaming.testing.KafkaWorld;
import io.wattbus.roaming.testing.RoamingIntegrationTest;
import io.wattbus.roaming.testing.Spans;
import io.wattbus.schemas.Topics;
import org.junit.jupiter.api.Test;

/** What this service does, as it shows in the trace that began at the charger. */
@RoamingIntegrationTest
class TracesIT {

    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE_ID + "-00f067aa0ba902b7-0";

    private final KafkaWorld kafka;
    private final Spans spans;
    private final String operator = Fixtures.operator();

    TracesIT(KafkaWorld kafka, Spans spans) {
        this.kafka = kafka;
        this.spans = spans;
    }

    @Test
    void recordIsDealtWithInASpanOfItsTraceIfThatIsSampled() {
        Fixtures.Session session = Fixtures.session(operator, "loc-1", operator);

        kafka.publishTraced(Topics.CHARGING_SESSIONS, session.started(), PARENT + "0");
        kafka.publishTraced(Topics.CHARGING_SESSIONS, session.updated(1, 1_000), PARENT + "1");

        await().untilAsserted(() -> assertThat(spans.names(TRACE_ID)).containsExactly("charging-sessions receive"));
    }
}
