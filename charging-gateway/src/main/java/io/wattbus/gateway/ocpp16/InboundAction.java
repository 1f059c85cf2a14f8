package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.rpc.Answer;
import io.wattbus.gateway.rpc.Violation;
import io.wattbus.gateway.vendor.Deviation;
import java.time.Instant;
import java.util.Set;
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

    /** Reads the payload and answers it. */
    Answer answer(ChargePoint chargePoint, ObjectNode payload, Instant receivedAt) {
        return switch (Fields.read(payload, chargePoint.tolerance(name), request)) {
            case Reading.Valid<Q>(Q valid, Set<Deviation> forgiven) -> {
                R response = handler.handle(chargePoint.station(), valid, receivedAt);
                chargePoint.answered(valid, response, forgiven, receivedAt);
                yield new Answer.Response(Payloads.write(response));
            }
            case Reading.Invalid<Q>(Violation violation) -> new Answer.Refusal(violation);
        };
    }
}
