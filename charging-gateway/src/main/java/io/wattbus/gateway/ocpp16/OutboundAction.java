package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.rpc.Violation;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.vendor.Deviation;
import io.wattbus.gateway.vendor.Tolerance;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row of the table: a command to charge points.
 *
 * @param request reads its request
 * @param response reads its response
 * @param rule what is wrong with a request though each of its fields may be as it is
 * @param whilePending whether it may be sent to a charge point whose registration is Pending (OCPP 1.6 §4.2)
 * @param announcement is told just before it is sent
 * @param listener is told what came back
 */
record OutboundAction<Q, R>(
        String name,
        Function<Fields, Q> request,
        Function<Fields, R> response,
        Function<Q, Optional<Violation>> rule,
        boolean whilePending,
        Announcement<Q> announcement,
        ResponseListener<Q, R> listener) {

    static <Q, R> OutboundAction<Q, R> command(String name, Function<Fields, Q> request, Function<Fields, R> response) {
        return new OutboundAction<>(
                name, request, response, any -> Optional.empty(), true, Announcement.none(), ResponseListener.none());
    }

    static <Q, R> OutboundAction<Q, R> transactionCommand(
            String name, Function<Fields, Q> request, Function<Fields, R> response, Announcement<Q> announcement) {
        return new OutboundAction<>(
                name, request, response, any -> Optional.empty(), false, announcement, ResponseListener.none());
    }

    OutboundAction<Q, R> heardBy(ResponseListener<Q, R> responseListener) {
        return new OutboundAction<>(name, request, response, rule, whilePending, announcement, responseListener);
    }

    OutboundAction<Q, R> checkedBy(Function<Q, Optional<Violation>> requestRule) {
        return new OutboundAction<>(name, request, response, requestRule, whilePending, announcement, listener);
    }

    Optional<Violation> faultOf(ObjectNode payload) {
        return switch (Fields.read(payload, Tolerance.NONE, request)) {
            case Reading.Valid<Q>(Q valid, var _) -> rule.apply(valid);
            case Reading.Invalid<Q>(Violation violation) -> Optional.of(violation);
        };
    }

    /** What is wrong with a response; what is forgiven is counted. */
    Optional<Violation> faultOfResponse(ChargePoint chargePoint, ObjectNode payload) {
        return switch (Fields.read(payload, chargePoint.tolerance(name), response)) {
            case Reading.Valid<?>(var _, Set<Deviation> forgiven) -> {
                chargePoint.forgave(forgiven);
                yield Optional.empty();
            }
            case Reading.Invalid<?>(Violation violation) -> Optional.of(violation);
        };
    }

    void announce(ConnectedStation station, ObjectNode payload, Instant at) {
        if (Fields.read(payload, Tolerance.NONE, request) instanceof Reading.Valid<Q>(Q valid, var _)) {
            announcement.announce(station, valid, at);
        }
    }

    void heard(ChargePoint chargePoint, ObjectNode sent, ObjectNode received, Instant at) {
        if (Fields.read(sent, Tolerance.NONE, request) instanceof Reading.Valid<Q>(Q asked, var _)
                && Fields.read(received, chargePoint.tolerance(name), response)
                        instanceof Reading.Valid<R>(R answer, var _)) {
            listener.heard(chargePoint.station(), asked, answer, at);
        }
    }
}
