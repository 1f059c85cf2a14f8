package io.wattbus.gateway.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.rpc.Answer;
import io.wattbus.gateway.rpc.Decoded;
import io.wattbus.gateway.rpc.Exchange;
import io.wattbus.gateway.rpc.Frame;
import io.wattbus.gateway.rpc.Frame.Call;
import io.wattbus.gateway.rpc.FrameCodec;
import io.wattbus.gateway.rpc.ProtocolSession;
import io.wattbus.gateway.rpc.Violation;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class GoldenExchangeTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    private final FrameCodec codec = new FrameCodec();
    private final ProtocolSession session =
            Protocols.ocpp16(new FakeCentralSystem()).open(Fixtures.connected(Fixtures.station(2)), true);

    static Stream<Exchange> answersAsOcpp16Says() {
        return GoldenFrames.ocpp16();
    }

    @ParameterizedTest
    @MethodSource
    void answersAsOcpp16Says(Exchange exchange) {
        Decoded.WellFormed decoded = (Decoded.WellFormed) codec.decode(exchange.sent());
        Call call = (Call) decoded.frame();

        Answer answer = session.answer(call, NOW);

        assertThat(codec.encode(frameOf(call, answer)))
                .isEqualTo(exchange.answer().orElseThrow());
    }

    private static Frame frameOf(Call call, Answer answer) {
        return switch (answer) {
            case Answer.Response(ObjectNode payload) -> new Frame.CallResult(call.messageId(), payload);
            case Answer.Refusal(Violation violation) ->
                Frame.CallError.of(call.messageId(), violation.code(), violation.description());
        };
    }
}
