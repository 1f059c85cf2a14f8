package io.wattbus.fraud.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.fraud.store.JsonSerde;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class CheckedSessionTest {

    private final Serde<CheckedSession> serde = JsonSerde.of(CheckedSession.class);
    private final CheckedSession session = new CheckedSession(
            UUID.randomUUID(), "station-1", 7_000, CheckedSession.State.ACTIVE, 2, Instant.EPOCH, Instant.EPOCH);

    @Test
    void readsWhatItWrote() {
        assertThat(read(written())).isEqualTo(session);
        assertThat(written()).contains("\"ACTIVE\"");
    }

    @Test
    void readsWhatEarlierVersionsWrote() {
        assertThat(read(written().replace("ACTIVE", "RUNNING"))).isEqualTo(session);
    }

    private String written() {
        return new String(serde.serializer().serialize("sessions", session), StandardCharsets.UTF_8);
    }

    private CheckedSession read(String json) {
        return serde.deserializer().deserialize("sessions", json.getBytes(StandardCharsets.UTF_8));
    }
}
