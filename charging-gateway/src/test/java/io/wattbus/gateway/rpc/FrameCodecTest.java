package io.wattbus.gateway.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.rpc.Frame.Call;
import io.wattbus.gateway.rpc.Frame.CallError;
import io.wattbus.gateway.rpc.Frame.CallResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameCodecTest {

    private final FrameCodec codec = new FrameCodec();

    static Stream<Exchange> answersWhatIsNoFrameAsOcppJSays() {
        return Exchange.in("malformed.txt");
    }

    @ParameterizedTest
    @MethodSource
    void answersWhatIsNoFrameAsOcppJSays(Exchange malformed) {
        Decoded decoded = codec.decode(malformed.sent());

        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Decoded.Malformed.class,
                        fault -> assertThat(fault.answer().map(codec::encode)).isEqualTo(malformed.answer()));
    }

    @Test
    void readsACall() {
        Decoded decoded = codec.decode("[2,\"17\",\"Authorize\",{\"idTag\":\"A\"}]");

        assertThat(frame(decoded)).isInstanceOfSatisfying(Call.class, call -> {
            assertThat(call.messageId()).isEqualTo("17");
            assertThat(call.action()).isEqualTo("Authorize");
            assertThat(call.payload().get("idTag").stringValue()).isEqualTo("A");
        });
    }

    @Test
    void takesANullPayloadForAnEmptyOne() {
        Decoded decoded = codec.decode("[2,\"17\",\"Heartbeat\",null]");

        assertThat(frame(decoded))
                .isInstanceOfSatisfying(
                        Call.class, call -> assertThat(call.payload()).isEmpty());
    }

    @Test
    void readsAResponse() {
        assertThat(frame(codec.decode("[3,\"17\",{\"status\":\"Accepted\"}]")))
                .isInstanceOfSatisfying(
                        CallResult.class,
                        result -> assertThat(result.payload().get("status").stringValue())
                                .isEqualTo("Accepted"));
    }

    @Test
    void readsARefusal() {
        assertThat(frame(codec.decode("[4,\"17\",\"GenericError\",\"no\",{}]")))
                .isEqualTo(new CallError("17", "GenericError", "no"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[2,\"17\",\"Reset\",{\"type\":\"Soft\"}]",
                "[3,\"17\",{\"currentTime\":\"2026-05-01T10:00:00.000Z\"}]",
                "[4,\"17\",\"OccurenceConstraintViolation\",\"idTag is missing\",{}]"
            })
    void writesWhatItReads(String text) {
        assertThat(codec.encode(frame(codec.decode(text)))).isEqualTo(text);
    }

    @Test
    void shortensADescriptionToWhatACallErrorMayHold() {
        CallError error = CallError.of("17", ErrorCode.GENERIC_ERROR, "x".repeat(1000));

        assertThat(codec.encode(error)).isEqualTo("[4,\"17\",\"GenericError\",\"" + "x".repeat(255) + "\",{}]");
    }

    private static Frame frame(Decoded decoded) {
        assertThat(decoded).isInstanceOf(Decoded.WellFormed.class);
        return ((Decoded.WellFormed) decoded).frame();
    }
}
