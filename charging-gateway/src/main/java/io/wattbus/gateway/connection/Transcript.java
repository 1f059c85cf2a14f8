package io.wattbus.gateway.connection;

import io.wattbus.gateway.messagelog.LoggedFrame;
import io.wattbus.gateway.messagelog.LoggedFrame.Conclusion;
import io.wattbus.gateway.messagelog.LoggedFrame.Direction;
import io.wattbus.gateway.messagelog.LoggedFrame.Kind;
import io.wattbus.gateway.messagelog.MessageLog;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.rpc.Frame;
import io.wattbus.gateway.rpc.Frame.Call;
import io.wattbus.gateway.rpc.Frame.CallError;
import io.wattbus.gateway.rpc.Frame.CallResult;
import io.wattbus.gateway.rpc.Masking;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Gives what is said on one connection to the message log. */
final class Transcript {

    private final Station station;
    private final MessageLog log;
    private final Clock clock;
    private volatile @Nullable Asked asked;

    private record Asked(Call call, Instant at) {}

    Transcript(Station station, MessageLog log, Clock clock) {
        this.station = station;
        this.log = log;
        this.clock = clock;
    }

    /** The station sent something that is no frame. */
    void unreadable(String defect, int length, Instant at) {
        JsonNode known = JsonNodeFactory.instance.objectNode().put("characters", length);
        add(at, Direction.IN, Kind.UNREADABLE, Optional.empty(), null, new Conclusion(defect, Optional.empty()), known);
    }

    /** The station called. */
    void called(Call call, Instant at) {
        add(at, Direction.IN, Kind.CALL, id(call), call.action(), null, call.payload());
    }

    /** Its call of {@code calledAt} has its answer. */
    void answered(Call call, Frame answer, String outcome, Instant calledAt) {
        Instant now = clock.instant();
        answered(answer, call.action(), concluded(outcome, calledAt, now), Direction.OUT, now);
    }

    /** It has the answer that it had before. */
    void repeated(Call call, Instant calledAt) {
        Instant now = clock.instant();
        Conclusion conclusion = concluded("repeated", calledAt, now);
        add(now, Direction.OUT, Kind.CALL_RESULT, id(call), call.action(), conclusion, null);
    }

    /** It has none, and we hung up. */
    void hungUp(Call call, String outcome, Instant calledAt) {
        Instant now = clock.instant();
        Conclusion conclusion = concluded(outcome, calledAt, now);
        add(now, Direction.OUT, Kind.HANG_UP, id(call), call.action(), conclusion, null);
    }

    /** What is no frame is refused. */
    void refused(CallError refusal, String defect) {
        answered(refusal, null, new Conclusion(defect, Optional.empty()), Direction.OUT, clock.instant());
    }

    /** We call the station. */
    void asked(Call call) {
        Instant now = clock.instant();
        asked = new Asked(call, now);
        add(now, Direction.OUT, Kind.CALL, id(call), call.action(), null, call.payload());
    }

    /** The station answered a call of ours, or none that still waited. */
    void settled(Frame answer, boolean awaited, Instant at) {
        Optional<Asked> call = Optional.ofNullable(asked)
                .filter(last -> last.call().messageId().equals(answer.messageId()));
        String outcome = awaited ? answer instanceof CallError error ? error.code() : "answered" : "ignored";
        Optional<Duration> latency = call.map(it -> Duration.between(it.at(), at));
        String action = call.map(it -> it.call().action()).orElse(null);
        Frame shown = answer instanceof CallError error ? masked(error, call.map(Asked::call)) : answer;
        answered(shown, action, new Conclusion(outcome, latency), Direction.IN, at);
    }

    private void answered(
            Frame answer, @Nullable String action, Conclusion conclusion, Direction direction, Instant at) {
        switch (answer) {
            case CallResult(String id, var payload) ->
                add(at, direction, Kind.CALL_RESULT, Optional.of(id), action, conclusion, payload);
            case CallError(String id, String code, String description) ->
                add(at, direction, Kind.CALL_ERROR, Optional.of(id), action, conclusion, error(code, description));
            case Call _ -> throw new IllegalArgumentException("A call is no answer");
        }
    }

    /** Where the call is not known, nobody knows what the station may quote. */
    private static CallError masked(CallError error, Optional<Call> call) {
        String shown =
                call.map(it -> Masking.of(error.description(), it.payload())).orElse(Masking.MASK);
        return new CallError(error.messageId(), error.code(), shown);
    }

    private static JsonNode error(String code, String description) {
        return JsonNodeFactory.instance.objectNode().put("errorCode", code).put("errorDescription", description);
    }

    private static Conclusion concluded(String outcome, Instant calledAt, Instant now) {
        return new Conclusion(outcome, Optional.of(Duration.between(calledAt, now)));
    }

    private static Optional<String> id(Call call) {
        return Optional.of(call.messageId());
    }

    private void add(
            Instant at,
            Direction direction,
            Kind kind,
            Optional<String> messageId,
            @Nullable String action,
            @Nullable Conclusion conclusion,
            @Nullable JsonNode payload) {
        log.add(new LoggedFrame(
                station,
                at,
                direction,
                kind,
                messageId,
                Optional.ofNullable(action),
                Optional.ofNullable(conclusion),
                Optional.ofNullable(payload)));
    }
}
