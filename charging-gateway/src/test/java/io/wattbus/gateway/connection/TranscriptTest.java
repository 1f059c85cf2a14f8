package io.wattbus.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.messagelog.LoggedFrame;
import io.wattbus.gateway.messagelog.LoggedFrame.Conclusion;
import io.wattbus.gateway.messagelog.LoggedFrame.Kind;
import io.wattbus.gateway.messagelog.MessageLog;
import io.wattbus.gateway.rpc.Frame.Call;
import io.wattbus.gateway.rpc.Frame.CallError;
import io.wattbus.gateway.rpc.Frame.CallResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class TranscriptTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final ObjectNode EMPTY = JsonNodeFactory.instance.objectNode();

    private final MessageLog log = new MessageLog(10, new SimpleMeterRegistry());
    private final Transcript transcript = new Transcript(Fixtures.station(1), log, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void tellsHowLongAStationTookToAnswer() {
        transcript.asked(new Call("a", "Reset", EMPTY));
        transcript.settled(new CallResult("a", EMPTY), true, NOW.plusMillis(250));
        LoggedFrame last = log.take(10).getLast();

        assertThat(last.action()).contains("Reset");
        assertThat(last.conclusion()).contains(new Conclusion("answered", Optional.of(Duration.ofMillis(250))));
    }

    @Test
    void namesTheCodeOfARefusal() {
        transcript.asked(new Call("a", "Reset", EMPTY));
        transcript.settled(new CallError("a", "NotSupported", ""), true, NOW);
        LoggedFrame last = log.take(10).getLast();

        assertThat(last.kind()).isEqualTo(Kind.CALL_ERROR);
        assertThat(last.conclusion()).map(Conclusion::outcome).contains("NotSupported");
    }

    @Test
    void showsNobodyWhereARefusalQuotesItsCall() {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("idTag", "04A1B2");
        transcript.asked(new Call("a", "ReserveNow", request));
        transcript.settled(new CallError("a", "NotImplemented", "Not implemented: " + request), true, NOW);
        LoggedFrame last = log.take(10).getLast();

        assertThat(last.payload().orElseThrow().toString())
                .doesNotContain("04A1B2")
                .contains("Not implemented: ***");
    }

    @Test
    void anAnswerToNothingHasNoAction() {
        transcript.asked(new Call("a", "Reset", EMPTY));
        transcript.settled(new CallResult("b", EMPTY), false, NOW);
        LoggedFrame last = log.take(10).getLast();

        assertThat(last.action()).isEmpty();
        assertThat(last.conclusion()).contains(new Conclusion("ignored", Optional.empty()));
    }

    @Test
    void tellsThatACallHadNoAnswer() {
        Call call = new Call("a", "StopTransaction", EMPTY);
        transcript.called(call, NOW);
        transcript.hungUp(call, "store-away", NOW.minusMillis(5));
        LoggedFrame last = log.take(10).getLast();

        assertThat(last.kind()).isEqualTo(Kind.HANG_UP);
        assertThat(last.conclusion()).contains(new Conclusion("store-away", Optional.of(Duration.ofMillis(5))));
    }
}
