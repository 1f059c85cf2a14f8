package io.wattbus.gateway.ocpp16;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes our payloads to the letter: what is not there is left out, times are in UTC with three decimals. */
final class Payloads {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(ignored ->
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .addModule(new SimpleModule().addSerializer(new TimestampSerializer()))
            .build();

    private Payloads() {}

    static ObjectNode write(Object payload) {
        return JSON.valueToTree(payload);
    }

    private static final class TimestampSerializer extends StdSerializer<Instant> {

        TimestampSerializer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(Timestamps.format(value));
        }
    }
}
