package io.wattbus.gateway.ocpp16;

import static io.wattbus.gateway.rpc.ErrorCode.FORMATION_VIOLATION;
import static io.wattbus.gateway.rpc.ErrorCode.NOT_IMPLEMENTED;
import static io.wattbus.gateway.rpc.ErrorCode.NOT_SUPPORTED;
import static io.wattbus.gateway.rpc.ErrorCode.SECURITY_ERROR;

import io.wattbus.gateway.rpc.Answer;
import io.wattbus.gateway.rpc.Command;
import io.wattbus.gateway.rpc.Deadlines;
import io.wattbus.gateway.rpc.Frame.Call;
import io.wattbus.gateway.rpc.ProtocolSession;
import io.wattbus.gateway.rpc.StopOrder;
import io.wattbus.gateway.rpc.Violation;
import io.wattbus.gateway.vendor.Deviation;
import java.time.Instant;
import java.util.Optional;

/** OCPP 1.6 on one connection. */
final class Ocpp16Session implements ProtocolSession {

    private final ActionTable table;
    private final ChargePoint chargePoint;

    Ocpp16Session(ActionTable table, ChargePoint chargePoint) {
        this.table = table;
        this.chargePoint = chargePoint;
    }

    @Override
    public Answer answer(Call call, Instant receivedAt) {
        Answer answer = react(call, receivedAt);
        if (answer instanceof Answer.Refusal(Violation violation)) {
            chargePoint.refused(violation.code().wireName());
        }
        return answer;
    }

    @Override
    public void rejected(String defect) {
        chargePoint.refused(defect);
    }

    private Answer react(Call call, Instant receivedAt) {
        Optional<InboundAction<?, ?>> action = table.inbound(call.action());
        if (action.isEmpty()) {
            return table.isNotSupported(call.action())
                    ? new Answer.Refusal(NOT_SUPPORTED, "This action is not supported")
                    : new Answer.Refusal(NOT_IMPLEMENTED, "OCPP 1.6 has no such action");
        }
        if (!chargePoint.registration().admits(action.get())) {
            return new Answer.Refusal(SECURITY_ERROR, "The charge point was not accepted");
        }
        if (call.ambiguous() && !chargePoint.forgives(call.action(), Deviation.DUPLICATE_KEY)) {
            return new Answer.Refusal(FORMATION_VIOLATION, "An object has the same key twice");
        }
        return action.get().answer(chargePoint, call.payload(), receivedAt);
    }

    @Override
    public boolean isTransactional(String action) {
        return table.inbound(action).filter(InboundAction::transactional).isPresent();
    }

    @Override
    public boolean isKnown(String action) {
        return table.inbound(action).isPresent() || table.isNotSupported(action);
    }

    @Override
    public Deadlines deadlines() {
        return chargePoint.deadlines();
    }

    @Override
    public Optional<StopOrder> stopTransaction(String transactionId) {
        return command("RemoteStopTransaction")
                .map(command -> new StopOrder(command, RemoteStopTransactionRequest.of(transactionId)));
    }

    @Override
    public Optional<Command> command(String action) {
        return table.outbound(action).map(row -> new Ocpp16Command(row, chargePoint));
    }
}
