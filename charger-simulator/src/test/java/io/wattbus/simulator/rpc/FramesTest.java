package io.wattbus.simulator.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {

    @Test
    void writesCallsAndAnswers() {
        assertThat(Frames.call("1", "Heartbeat", "{}")).isEqualTo("[2,\"1\",\"Heartbeat\",{}]");
        assertThat(Frames.result("a\"b", "{}")).isEqualTo("[3,\"a\\\"b\",{}]");
        assertThat(Frames.error("1", "NotImplemented", "no")).isEqualTo("[4,\"1\",\"NotImplemented\",\"no\",{}]");
    }

    @Test
    void readsWhatItWrites() {
        assertThat(Frames.parse(Frames.call("1", "Reset", "{\"type\":\"Soft\"}")))
                .isInstanceOfSatisfying(Frame.Call.class, call -> {
                    assertThat(call.messageId()).isEqualTo("1");
                    assertThat(call.action()).isEqualTo("Reset");
                    assertThat(call.payload().path("type").asString()).isEqualTo("Soft");
                });
        assertThat(Frames.parse(Frames.result("2", "{}")))
                .isInstanceOfSatisfying(
                        Frame.CallResult.class,
                        result -> assertThat(result.messageId()).isEqualTo("2"));
        assertThat(Frames.parse(Frames.error("3", "GenericError", "why")))
                .isEqualTo(new Frame.CallError("3", "GenericError", "why"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[", "[7,\"1\"]", "null", "[]", "hello"})
    void saysWhenItCannotRead(String text) {
        assertThat(Frames.parse(text)).isInstanceOf(Frame.Unreadable.class);
    }
}
