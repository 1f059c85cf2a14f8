package io.wattbus.gateway.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.rpc.Decoded;
import io.wattbus.gateway.rpc.Frame.Call;
import io.wattbus.gateway.rpc.FrameCodec;
import tools.jackson.databind.node.ObjectNode;

/** Payloads written as JSON. */
final class Json {

    private static final FrameCodec CODEC = new FrameCodec();

    private Json() {}

    /** {@code text}, with single quotes for double ones. */
    static ObjectNode object(String text) {
        return call("Test", text).payload();
    }

    /** The same in a call. */
    static Call call(String action, String text) {
        Decoded decoded = CODEC.decode("[2,\"1\",\"" + action + "\"," + text.replace('\'', '"') + "]");
        assertThat(decoded).as(text).isInstanceOf(Decoded.WellFormed.class);
        return (Call) ((Decoded.WellFormed) decoded).frame();
    }
}
