package io.wattbus.gateway.connection;

import io.wattbus.gateway.rpc.Answer;
import io.wattbus.gateway.rpc.Command;
import io.wattbus.gateway.rpc.ErrorCode;
import io.wattbus.gateway.rpc.Frame.Call;
import io.wattbus.gateway.rpc.Protocol;
import io.wattbus.gateway.rpc.ProtocolSession;
import io.wattbus.gateway.rpc.StopOrder;
import io.wattbus.gateway.rpc.Violation;
import io.wattbus.gateway.station.ConnectedStation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.databind.node.ObjectNode;

/** A protocol whose actions do what their names say. */
final class FakeProtocol implements Protocol<ConnectedStation> {

    final List<String> handled = new CopyOnWriteArrayList<>();
    final CountDownLatch slowGoesOn = new CountDownLatch(1);

    @Override
    public ProtocolSession open(ConnectedStation station, boolean accepted) {
        return new Session();
    }

    @Override
    public boolean hasCommand(String action) {
        return false;
    }

    @Override
    public Optional<Violation> faultOf(String action, ObjectNode request) {
        return Optional.empty();
    }

    private final class Session implements ProtocolSession {

        @Override
        public Answer answer(Call call, Instant receivedAt) {
            handled.add(call.messageId());
            return switch (call.action()) {
                case "Echo" -> new Answer.Response(call.payload());
                case "Slow" -> {
                    awaitGoingOn();
                    yield new Answer.Response(call.payload());
                }
                case "StoreAway", "StoreAwayInTransaction" -> throw new DataAccessResourceFailureException("away");
                case "Bug", "BugInTransaction" -> throw new IllegalStateException("a bug, as the test wants it");
                default -> new Answer.Refusal(ErrorCode.NOT_IMPLEMENTED, "no");
            };
        }

        private void awaitGoingOn() {
            try {
                slowGoesOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public boolean isTransactional(String action) {
            return action.endsWith("InTransaction");
        }

        @Override
        public boolean isKnown(String action) {
            return true;
        }

        @Override
        public Optional<StopOrder> stopTransaction(String transactionId) {
            return Optional.empty();
        }

        @Override
        public Optional<Command> command(String action) {
            return Optional.empty();
        }
    }
}
