package io.wattbus.gateway.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.gateway.rpc.Frame.Call;
import io.wattbus.gateway.rpc.Frame.CallError;
import io.wattbus.gateway.rpc.Frame.CallResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class OutboundCallsTest {

    private static final ObjectNode EMPTY = JsonNodeFactory.instance.objectNode();

    private final List<Call> sent = new CopyOnWriteArrayList<>();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void endCallers() {
        callers.shutdownNow();
    }

    @Test
    void givesTheStationsResponse() {
        OutboundCalls calls = calls(Duration.ofSeconds(10), 8);
        CompletableFuture<CallOutcome> outcome = call(calls);
        awaitSent(1);

        assertThat(calls.answered(new CallResult(sent.get(0).messageId(), EMPTY)))
                .isTrue();

        assertThat(outcome).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(new CallOutcome.Answered(EMPTY));
    }

    @Test
    void givesTheStationsRefusal() {
        OutboundCalls calls = calls(Duration.ofSeconds(10), 8);
        CompletableFuture<CallOutcome> outcome = call(calls);
        awaitSent(1);

        assertThat(calls.refused(new CallError(sent.get(0).messageId(), "NotSupported", "no")))
                .isTrue();

        assertThat(outcome)
                .succeedsWithin(Duration.ofSeconds(5))
                .isEqualTo(new CallOutcome.Refused("NotSupported", "no"));
    }

    @Test
    void sendsTheNextOnlyWhenTheLastIsAnswered() {
        OutboundCalls calls = calls(Duration.ofSeconds(10), 8);
        CompletableFuture<CallOutcome> first = call(calls);
        awaitSent(1);
        CompletableFuture<CallOutcome> second = call(calls);

        assertThat(sent).hasSize(1);
        calls.answered(new CallResult(sent.get(0).messageId(), EMPTY));
        awaitSent(2);
        calls.answered(new CallResult(sent.get(1).messageId(), EMPTY));

        assertThat(first).succeedsWithin(Duration.ofSeconds(5));
        assertThat(second).succeedsWithin(Duration.ofSeconds(5));
        assertThat(sent).extracting(Call::messageId).doesNotHaveDuplicates();
    }

    @Test
    void timesOutAndIgnoresTheLateAnswer() {
        OutboundCalls calls = calls(Duration.ofMillis(50), 8);

        assertThat(call(calls)).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(new CallOutcome.TimedOut());

        assertThat(calls.answered(new CallResult(sent.get(0).messageId(), EMPTY)))
                .isFalse();
    }

    @Test
    void ignoresAnAnswerToNothing() {
        OutboundCalls calls = calls(Duration.ofSeconds(10), 8);

        assertThat(calls.answered(new CallResult("17", EMPTY))).isFalse();
    }

    @Test
    void ignoresTheSecondAnswerToACall() {
        OutboundCalls calls = calls(Duration.ofSeconds(10), 8);
        CompletableFuture<CallOutcome> outcome = call(calls);
        awaitSent(1);
        CallResult answer = new CallResult(sent.get(0).messageId(), EMPTY);

        assertThat(calls.answered(answer)).isTrue();

        assertThat(outcome).succeedsWithin(Duration.ofSeconds(5));
        assertThat(calls.answered(answer)).isFalse();
    }

    @Test
    void letsNoMoreWaitThanItMay() {
        OutboundCalls calls = calls(Duration.ofSeconds(10), 1);
        CompletableFuture<CallOutcome> inFlight = call(calls);
        awaitSent(1);
        List<CompletableFuture<CallOutcome>> two = List.of(call(calls), call(calls));

        assertThat(CompletableFuture.anyOf(two.toArray(CompletableFuture[]::new)))
                .succeedsWithin(Duration.ofSeconds(5))
                .isEqualTo(new CallOutcome.NotSent());
        assertThat(inFlight).isNotDone();
    }

    @Test
    void tellsWhoeverWaitsThatTheConnectionEnded() {
        OutboundCalls calls = calls(Duration.ofSeconds(10), 8);
        CompletableFuture<CallOutcome> inFlight = call(calls);
        awaitSent(1);
        CompletableFuture<CallOutcome> waiting = call(calls);

        calls.close();

        assertThat(inFlight).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(new CallOutcome.Disconnected());
        assertThat(waiting).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(new CallOutcome.NotSent());
        assertThat(sent).hasSize(1);
    }

    @Test
    void withholdsACallThatMayNotGoWhenItsTurnComes() throws InterruptedException {
        OutboundCalls calls = calls(Duration.ofSeconds(10), 8);

        assertThat(calls.call("Reset", EMPTY, () -> false)).isEqualTo(new CallOutcome.NotSent());

        assertThat(sent).isEmpty();
    }

    private OutboundCalls calls(Duration timeout, int maxWaiting) {
        return new OutboundCalls(sent::add, timeout, maxWaiting);
    }

    private CompletableFuture<CallOutcome> call(OutboundCalls calls) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return calls.call("Reset", EMPTY);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                callers);
    }

    private void awaitSent(int count) {
        await().until(() -> sent.size() == count);
    }
}
