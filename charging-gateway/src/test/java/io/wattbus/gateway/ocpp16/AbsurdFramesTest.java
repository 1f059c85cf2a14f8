package io.wattbus.gateway.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.rpc.Answer;
import io.wattbus.gateway.rpc.Decoded;
import io.wattbus.gateway.rpc.Frame;
import io.wattbus.gateway.rpc.Frame.Call;
import io.wattbus.gateway.rpc.FrameCodec;
import io.wattbus.gateway.rpc.ProtocolSession;
import io.wattbus.gateway.rpc.RecentAnswers;
import io.wattbus.gateway.rpc.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Frames that cost little to send must cost little to refuse. */
class AbsurdFramesTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final Duration ALL_OF_THEM = Duration.ofSeconds(60);
    private static final int TIMES = 500;

    private final FrameCodec codec = new FrameCodec();
    private final ProtocolSession session =
            Protocols.ocpp16(new FakeCentralSystem()).open(Fixtures.connected(Fixtures.station(2)), true);

    static Stream<String> refusesWithoutCost() {
        String digits = "1".repeat(400);
        Stream<String> numbers = Stream.of(
                        "1e999",
                        "1e999999999",
                        "-1e999999999",
                        "1e-999999999",
                        "0e999999999",
                        digits,
                        "0." + digits,
                        "1e" + digits)
                .flatMap(number -> Stream.of(number, "\"" + number + "\"")
                        .flatMap(value -> Stream.of(
                                "[2,\"1\",\"StopTransaction\",{\"transactionId\":" + value + ",\"meterStop\":1}]",
                                "[2,\"1\",\"StopTransaction\",{\"transactionId\":1,\"meterStop\":" + value + "}]")));
        Stream<String> shapes = Stream.of(
                "[2,\"1\",\"DataTransfer\",{\"vendorId\":" + "[".repeat(60_000),
                "[".repeat(60_000),
                "{\"a\":".repeat(10_000),
                "[2,\"1\",\"Heartbeat\",{\"" + "a".repeat(60_000) + "\":1}]",
                "[2,\"1\",\"Heartbeat\",{" + "\"a\":1,".repeat(8_000) + "\"a\":1}]",
                "[2,\"1\",\"Authorize\",{\"idTag\":\"" + "A".repeat(60_000) + "\"}]");
        return Stream.concat(numbers, shapes);
    }

    @ParameterizedTest
    @MethodSource
    void refusesWithoutCost(String frame) {
        assertTimeoutPreemptively(ALL_OF_THEM, () -> {
            for (int i = 0; i < TIMES; i++) {
                assertThat(isRefused(frame)).isTrue();
            }
        });
    }

    private boolean isRefused(String frame) {
        return switch (codec.decode(frame)) {
            case Decoded.Malformed _ -> true;
            case Decoded.WellFormed(Frame decoded) -> {
                Call call = (Call) decoded;
                new RecentAnswers().find(call, Instant.EPOCH);
                yield session.answer(call, NOW) instanceof Answer.Refusal;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999", "-1e999", "99999999999999999999", "1e-999", "4294967296"})
    void refusesAnOperatorsAbsurdNumbers(String number) {
        ObjectNode body = (ObjectNode) new JsonMapper().readTree("{\"reservationId\":" + number + "}");

        assertThat(session.command("CancelReservation").orElseThrow().faultOf(body))
                .map(Violation::description)
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("reservationId "));
    }
}
