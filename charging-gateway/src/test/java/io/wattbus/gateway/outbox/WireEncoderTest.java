package io.wattbus.gateway.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattbus.gateway.Decoded;
import io.wattbus.gateway.EmbeddedPlatform;
import io.wattbus.gateway.FixedIdSerializer;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.WireFormat;
import io.wattbus.schemas.avro.OperatorRecord;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;

class WireEncoderTest {

    private static final OperatorRecord OPERATOR = OperatorRecord.newBuilder()
            .setOperatorId("FI*WAT")
            .setName("Wattbus")
            .setLegalEntity("Wattbus Oy")
            .setCurrency("EUR")
            .setUpdatedAt(Instant.ofEpochMilli(1))
            .build();

    @Test
    void writesTheSameBytesAsTheSerializerOfTheWireFormat() {
        WireEncoder encoder = new WireEncoder(EmbeddedPlatform.wireFormat());
        FixedIdSerializer serializer = new FixedIdSerializer();
        serializer.configure(EmbeddedPlatform.wireFormat().config(), false);

        encoder.learn();

        assertThat(encoder.encode(Topics.OPERATORS, OPERATOR)).isEqualTo(serializer.serialize("operators", OPERATOR));
        assertThat(Decoded.of(Topics.OPERATORS, encoder.encode(Topics.OPERATORS, OPERATOR)))
                .isEqualTo(OPERATOR);
    }

    @Test
    void refusesToWriteBeforeTheRegistryToldItsIds() {
        WireEncoder encoder = new WireEncoder(new WireFormat("no.such.Serializer", "not used", Map.of()));

        encoder.learn();

        assertThat(encoder.ready()).isFalse();
        assertThatThrownBy(() -> encoder.encode(Topics.OPERATORS, OPERATOR))
                .isInstanceOf(TransientDataAccessResourceException.class);
    }
}
