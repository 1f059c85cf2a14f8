package io.wattbus.gateway.command;

import io.wattbus.gateway.rpc.Answer;
import io.wattbus.gateway.rpc.Command;
import io.wattbus.gateway.rpc.Frame.Call;
import io.wattbus.gateway.rpc.ProtocolSession;
import io.wattbus.gateway.rpc.StopOrder;
import io.wattbus.gateway.rpc.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A protocol that has every command, with the faults that a test wants. */
final class FakeCommands implements ProtocolSession {

    final List<ObjectNode> announced = new ArrayList<>();
    final List<ObjectNode> heard = new ArrayList<>();
    Optional<Violation> requestFault = Optional.empty();
    Optional<Violation> responseFault = Optional.empty();
    boolean allowed = true;

    @Override
    public Answer answer(Call call, Instant receivedAt) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isTransactional(String action) {
        return false;
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
        return Optional.of(new FakeCommand(action));
    }

    private final class FakeCommand implements Command {

        private final String action;

        FakeCommand(String action) {
            this.action = action;
        }

        @Override
        public String action() {
            return action;
        }

        @Override
        public Optional<Violation> faultOf(ObjectNode request) {
            return requestFault;
        }

        @Override
        public boolean isAllowed() {
            return allowed;
        }

        @Override
        public void announce(ObjectNode request, Instant at) {
            announced.add(request);
        }

        @Override
        public void heard(ObjectNode request, ObjectNode response, Instant at) {
            heard.add(response);
        }

        @Override
        public Optional<Violation> faultOfResponse(ObjectNode response) {
            return responseFault;
        }
    }
}
