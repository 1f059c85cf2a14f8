package io.wattbus.gateway.connection;

import io.micrometer.tracing.Tracer;
import io.wattbus.gateway.connection.Reaction.HangUp;
import io.wattbus.gateway.connection.Reaction.Reply;
import io.wattbus.gateway.connection.Reaction.Silence;
import io.wattbus.gateway.rpc.Answer;
import io.wattbus.gateway.rpc.Decoded;
import io.wattbus.gateway.rpc.Defect;
import io.wattbus.gateway.rpc.ErrorCode;
import io.wattbus.gateway.rpc.Frame;
import io.wattbus.gateway.rpc.Frame.Call;
import io.wattbus.gateway.rpc.Frame.CallError;
import io.wattbus.gateway.rpc.Frame.CallResult;
import io.wattbus.gateway.rpc.FrameCodec;
import io.wattbus.gateway.rpc.RecentAnswers;
import io.wattbus.gateway.rpc.Violation;
import io.wattbus.gateway.station.SupersededConnection;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.node.ObjectNode;

/** What is said on one connection: the station's frames get their reactions one after the other. */
final class Conversation {

    private static final Logger log = LoggerFactory.getLogger(Conversation.class);

    private final StationConnection connection;
    private final FrameCodec codec;
    private final Presence presence;
    private final ConnectionMetrics metrics;
    private final Tracer tracer;
    private final Transcript transcript;
    private final RecentAnswers recentAnswers = new RecentAnswers();

    Conversation(
            StationConnection connection,
            FrameCodec codec,
            Presence presence,
            ConnectionMetrics metrics,
            Tracer tracer,
            Transcript transcript) {
        this.connection = connection;
        this.codec = codec;
        this.presence = presence;
        this.metrics = metrics;
        this.tracer = tracer;
        this.transcript = transcript;
    }

    StationConnection connection() {
        return connection;
    }

    /** The station sent {@code text}. */
    Reaction hear(String text, Instant receivedAt) {
        if (hear(receivedAt) instanceof HangUp hangUp) {
            return hangUp;
        }
        return switch (codec.decode(text)) {
            case Decoded.Malformed(Defect defect, Optional<CallError> refusal) -> {
                transcript.unreadable(defect.label(), text.length(), receivedAt);
                yield reject(defect, refusal);
            }
            case Decoded.WellFormed(Call call) -> {
                transcript.called(call, receivedAt);
                yield answer(call, receivedAt);
            }
            case Decoded.WellFormed(CallResult result) ->
                settle(result, connection.calls().answered(result), receivedAt);
            case Decoded.WellFormed(CallError error) ->
                settle(error, connection.calls().refused(error), receivedAt);
        };
    }

    /** The station gave a sign of life. */
    Reaction hear(Instant at) {
        try {
            presence.heard(connection.station(), at);
            return new Silence();
        } catch (DataAccessException | TransactionException storeAway) {
            return new HangUp();
        }
    }

    private Reaction reject(Defect defect, Optional<CallError> refusal) {
        metrics.rejected(defect.label());
        connection.protocol().rejected(defect.label());
        log.atDebug().addKeyValue("stationId", stationId()).log("Rejected a frame: {}", defect.label());
        refusal.ifPresent(error -> transcript.refused(error, defect.label()));
        return refusal.<Reaction>map(error -> new Reply(codec.encode(error))).orElseGet(Silence::new);
    }

    private Reaction settle(Frame answer, boolean wasAwaited, Instant receivedAt) {
        transcript.settled(answer, wasAwaited, receivedAt);
        if (!wasAwaited) {
            metrics.ignoredReply();
        }
        return new Silence();
    }

    private Reaction answer(Call call, Instant receivedAt) {
        String action = connection.protocol().isKnown(call.action()) ? call.action() : "unknown";
        try (CallTiming timing = metrics.time(action);
                CallTrace _ = CallTrace.begin(tracer, action, stationId())) {
            Optional<String> known = recentAnswers.find(call, receivedAt);
            if (known.isPresent()) {
                timing.outcome("repeated");
                transcript.repeated(call, receivedAt);
                return new Reply(known.get());
            }
            return answer(call, receivedAt, timing);
        }
    }

    private Reaction answer(Call call, Instant receivedAt, CallTiming timing) {
        try {
            return switch (connection.protocol().answer(call, receivedAt)) {
                case Answer.Response(ObjectNode payload) -> {
                    Reply reply =
                            reply(call, new CallResult(call.messageId(), payload), "answered", receivedAt, timing);
                    recentAnswers.remember(call, reply.text(), receivedAt);
                    yield reply;
                }
                case Answer.Refusal(Violation violation) -> refuse(call, violation, receivedAt, timing);
            };
        } catch (SupersededConnection notCurrent) {
            return hangUp(call, "superseded", receivedAt, timing);
        } catch (DataAccessException | TransactionException storeAway) {
            return hangUp(call, "store-away", receivedAt, timing);
        } catch (RuntimeException bug) {
            log.atError()
                    .setCause(bug)
                    .addKeyValue("stationId", stationId())
                    .addKeyValue("messageId", call.messageId())
                    .addKeyValue("action", call.action())
                    .log("A handler failed");
            return excuse(call, receivedAt, timing);
        }
    }

    private Reaction excuse(Call call, Instant receivedAt, CallTiming timing) {
        if (connection.protocol().isTransactional(call.action())) {
            return hangUp(call, "failed", receivedAt, timing);
        }
        Violation fault = new Violation(ErrorCode.INTERNAL_ERROR, "This could not be processed");
        return refuse(call, fault, receivedAt, timing);
    }

    private Reaction refuse(Call call, Violation violation, Instant receivedAt, CallTiming timing) {
        log.atDebug()
                .addKeyValue("stationId", stationId())
                .addKeyValue("messageId", call.messageId())
                .addKeyValue("action", call.action())
                .log("Refused a call: {}", violation.description());
        CallError error = CallError.of(call.messageId(), violation.code(), violation.description());
        return reply(call, error, violation.code().wireName(), receivedAt, timing);
    }

    private Reply reply(Call call, Frame answer, String outcome, Instant receivedAt, CallTiming timing) {
        timing.outcome(outcome);
        transcript.answered(call, answer, outcome, receivedAt);
        return new Reply(codec.encode(answer));
    }

    private HangUp hangUp(Call call, String outcome, Instant receivedAt, CallTiming timing) {
        timing.outcome(outcome);
        transcript.hungUp(call, outcome, receivedAt);
        return new HangUp();
    }

    private String stationId() {
        return connection.station().station().id().value();
    }
}
