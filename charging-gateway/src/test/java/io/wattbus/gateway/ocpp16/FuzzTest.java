package io.wattbus.gateway.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.rpc.Answer;
import io.wattbus.gateway.rpc.Decoded;
import io.wattbus.gateway.rpc.Frame;
import io.wattbus.gateway.rpc.Frame.Call;
import io.wattbus.gateway.rpc.FrameCodec;
import io.wattbus.gateway.rpc.ProtocolSession;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FuzzTest {

    private static final int FRAMES = 20_000;
    private static final long SEED = 16;
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    private final FrameCodec codec = new FrameCodec();
    private final ProtocolSession session =
            Protocols.ocpp16(new FakeCentralSystem()).open(Fixtures.connected(Fixtures.station(2)), true);

    @Test
    void answersOrIgnoresWhateverComes() {
        FuzzedFrames frames = new FuzzedFrames(SEED);
        int refused = 0;
        int answered = 0;

        for (int i = 0; i < FRAMES; i++) {
            String frame = frames.next();
            Optional<Frame> reaction = reactTo(frame);
            refused += reaction.filter(Frame.CallError.class::isInstance).isPresent() ? 1 : 0;
            answered += reaction.filter(Frame.CallResult.class::isInstance).isPresent() ? 1 : 0;
        }

        assertThat(refused).isGreaterThan(FRAMES / 4);
        assertThat(answered).isGreaterThan(FRAMES / 50);
    }

    private Optional<Frame> reactTo(String text) {
        try {
            Optional<Frame> reaction = switch (codec.decode(text)) {
                case Decoded.Malformed malformed -> malformed.answer().map(Frame.class::cast);
                case Decoded.WellFormed(Call call) -> Optional.of(answerTo(call));
                case Decoded.WellFormed(Frame reply) -> Optional.empty();
            };
            reaction.map(codec::encode)
                    .ifPresent(answer ->
                            assertThat(codec.decode(answer)).as(answer).isInstanceOf(Decoded.WellFormed.class));
            return reaction;
        } catch (RuntimeException e) {
            throw new AssertionError("Failed at: " + text, e);
        }
    }

    private Frame answerTo(Call call) {
        return switch (session.answer(call, NOW)) {
            case Answer.Response response -> new Frame.CallResult(call.messageId(), response.payload());
            case Answer.Refusal refusal ->
                Frame.CallError.of(
                        call.messageId(),
                        refusal.violation().code(),
                        refusal.violation().description());
        };
    }
}
