package io.wattbus.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.connection.StationConnection;
import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.rpc.ErrorCode;
import io.wattbus.gateway.rpc.Frame.Call;
import io.wattbus.gateway.rpc.Frame.CallError;
import io.wattbus.gateway.rpc.Frame.CallResult;
import io.wattbus.gateway.rpc.OutboundCalls;
import io.wattbus.gateway.rpc.Violation;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class CommandsTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectNode ACCEPTED = JSON.objectNode().put("status", "Accepted");

    private final Station station = Fixtures.station(1);
    private final List<Call> sent = new ArrayList<>();
    private final FakeCommands protocol = new FakeCommands();
    private boolean connected = true;
    private Consumer<Call> reaction = call -> calls().answered(new CallResult(call.messageId(), ACCEPTED));
    private final OutboundCalls calls = new OutboundCalls(this::transmit, Duration.ofMillis(100), 8);
    private final Commands commands = new Commands(this::find, this::connection, "Reset"::equals, Clock.systemUTC());

    @Test
    void givesTheStationsResponse() throws InterruptedException {
        assertThat(reset()).isEqualTo(new CommandOutcome.Answered(ACCEPTED));
        assertThat(sent).extracting(Call::action).containsExactly("Reset");
    }

    @Test
    void announcesACommandBeforeItIsSent() throws InterruptedException {
        reaction = call -> {
            assertThat(protocol.announced).hasSize(1);
            calls().answered(new CallResult(call.messageId(), ACCEPTED));
        };

        assertThat(reset()).isInstanceOf(CommandOutcome.Answered.class);
    }

    @Test
    void knowsNoStationOfAnotherTenant() throws InterruptedException {
        assertThat(commands.send(new OperatorId("DE*ELS"), station.id(), "Reset", JSON.objectNode()))
                .isEqualTo(new CommandOutcome.UnknownStation());
    }

    @Test
    void knowsNoOtherCommand() throws InterruptedException {
        assertThat(commands.send(Fixtures.OPERATOR, station.id(), "Dance", JSON.objectNode()))
                .isEqualTo(new CommandOutcome.UnknownAction());
    }

    @Test
    void saysAtOnceThatAStationIsOffline() throws InterruptedException {
        connected = false;

        assertThat(reset()).isEqualTo(new CommandOutcome.Offline());
    }

    @Test
    void sendsNoInvalidPayload() throws InterruptedException {
        protocol.requestFault =
                Optional.of(new Violation(ErrorCode.OCCURRENCE_CONSTRAINT_VIOLATION, "type is missing"));

        assertThat(reset()).isEqualTo(new CommandOutcome.InvalidPayload(protocol.requestFault.get()));
        assertThat(sent).isEmpty();
    }

    @Test
    void sendsNoPayloadThatIsNoObject() throws InterruptedException {
        assertThat(commands.send(Fixtures.OPERATOR, station.id(), "Reset", JSON.arrayNode()))
                .isInstanceOf(CommandOutcome.InvalidPayload.class);
    }

    @Test
    void sendsNothingToAStationThatIsNotAccepted() throws InterruptedException {
        protocol.allowed = false;

        assertThat(reset()).isEqualTo(new CommandOutcome.NotAccepted());
        assertThat(sent).isEmpty();
    }

    @Test
    void saysThatTheStationDidNotAnswer() throws InterruptedException {
        reaction = call -> {};

        assertThat(reset()).isEqualTo(new CommandOutcome.TimedOut());
    }

    @Test
    void givesTheStationsError() throws InterruptedException {
        reaction = call -> calls().refused(new CallError(call.messageId(), "NotSupported", "no"));

        assertThat(reset()).isEqualTo(new CommandOutcome.Failed("NotSupported", "no"));
    }

    @Test
    void takesAResponseThatIsNoneForAnError() throws InterruptedException {
        protocol.responseFault =
                Optional.of(new Violation(ErrorCode.OCCURRENCE_CONSTRAINT_VIOLATION, "status is missing"));

        assertThat(reset()).isEqualTo(new CommandOutcome.Failed("OccurenceConstraintViolation", "status is missing"));
    }

    private CommandOutcome reset() throws InterruptedException {
        JsonNode request = JSON.objectNode().put("type", "Soft");
        return commands.send(Fixtures.OPERATOR, station.id(), "Reset", request);
    }

    private OutboundCalls calls() {
        return calls;
    }

    private void transmit(Call call) {
        sent.add(call);
        reaction.accept(call);
    }

    private Optional<Station> find(OperatorId operator, StationId id) {
        return operator.equals(station.operatorId()) ? Optional.of(station) : Optional.empty();
    }

    private Optional<StationConnection> connection(StationId id) {
        return connected
                ? Optional.of(new StationConnection(Fixtures.connected(station), protocol, calls))
                : Optional.empty();
    }
}
