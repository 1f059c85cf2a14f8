package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.rpc.Answer;
import io.wattbus.gateway.rpc.Violation;
import io.wattbus.gateway.station.ConnectedStation;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row of the table: an action that charge points call.
 *
 * @param request reads its request
 * @param handler answers it
 * @param transactional whether the charge point forgets it once it is answered (OCPP 1.6 §3.7.1)
 */
record InboundAction<Q, R>(String name, Function<Fields, Q> request, Handler<Q, R> handler, boolean transactional) {

    static <Q, R> InboundAction<Q, R> call(String name, Function<Fields, Q> request, Handler<Q, R> handler) {
        return new InboundAction<>(name, request, handler, false);
    }

    static <Q, R> InboundAction<Q, R> transactionCall(String name, Function<Fields, Q> request, Handler<Q, R> handler) {
        return new InboundAction<>(name, request, handler, true);
    }

    /**
     * Reads the payload and answers it.
     *
     * @param observer sees the response before it is written
     */
    Answer answer(ConnectedStation station, ObjectNode payload, Instant receivedAt, Consumer<? super R> observer) {
        return switch (Fields.read(payload, Strictness.TOLERANT, request)) {
            case Reading.Valid<Q>(Q valid) -> {
                R response = handler.handle(station, valid, receivedAt);
                observer.accept(response);
                yield new Answer.Response(Payloads.write(response));
            }
            case Reading.Invalid<Q>(Violation violation) -> new Answer.Refusal(violation);
        };
    }
}
