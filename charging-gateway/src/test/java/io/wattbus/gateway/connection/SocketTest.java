package io.wattbus.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocketTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final TestListener listener = new TestListener();
    private final TestStation station =
            TestStation.connect(listener.port(), listener.register().id().value());

    @AfterEach
    void close() {
        station.close();
        listener.close();
    }

    @Test
    void answersACall() throws InterruptedException {
        assertThat(station.ask("[2,\"1\",\"Echo\",{\"a\":1}]")).isEqualTo("[3,\"1\",{\"a\":1}]");
    }

    @Test
    void answersFramesInTheirOrder() throws InterruptedException {
        IntStream.range(0, 100).forEach(i -> station.send("[2,\"%d\",\"Echo\",{}]".formatted(i)));

        for (int i = 0; i < 100; i++) {
            assertThat(station.next()).isEqualTo("[3,\"%d\",{}]".formatted(i));
        }
    }

    @Test
    void putsAFrameTogetherThatComesInParts() throws InterruptedException {
        station.socket().sendText("[2,\"1\",\"Ec", false).join();
        station.socket().sendText("ho\",{}]", true).join();

        assertThat(station.next()).isEqualTo("[3,\"1\",{}]");
    }

    @Test
    void letsASlowFrameHoldUpItsOwnStationOnly() throws InterruptedException {
        station.send("[2,\"1\",\"Slow\",{}]");
        station.send("[2,\"2\",\"Echo\",{}]");

        try (TestStation other = connectAnother()) {
            assertThat(other.ask("[2,\"1\",\"Echo\",{}]")).isEqualTo("[3,\"1\",{}]");
        }
        assertThat(station.heardNothing()).isTrue();

        listener.protocol.slowGoesOn.countDown();
        assertThat(station.next()).isEqualTo("[3,\"1\",{}]");
        assertThat(station.next()).isEqualTo("[3,\"2\",{}]");
    }

    @Test
    void answersGarbageAndCarriesOn() throws InterruptedException {
        assertThat(station.ask("garbage")).startsWith("[4,\"-1\",\"FormationViolation\"");
        assertThat(station.ask("[2,\"1\",\"Dance\",{}]")).startsWith("[4,\"1\",\"NotImplemented\"");
        assertThat(station.ask("[2,\"1\",\"Echo\",{}]")).isEqualTo("[3,\"1\",{}]");

        assertThat(listener.counted("wattbus.ocpp.frames.rejected", "reason", "not-json"))
                .isEqualTo(1);
    }

    @Test
    void ignoresAnAnswerThatNobodyWaitsForAndCountsIt() throws InterruptedException {
        station.send("[3,\"17\",{}]");
        station.send("[4,\"18\",\"GenericError\",\"\",{}]");

        assertThat(station.ask("[2,\"1\",\"Echo\",{}]")).isEqualTo("[3,\"1\",{}]");
        assertThat(listener.meters.get("wattbus.ocpp.replies.ignored").counter().count())
                .isEqualTo(2);
    }

    @Test
    void answersARepeatedCallAsBeforeAndDoesNothing() throws InterruptedException {
        String call = "[2,\"1\",\"Echo\",{\"a\":1}]";

        assertThat(station.ask(call)).isEqualTo(station.ask(call));

        assertThat(listener.protocol.handled).containsExactly("1");
    }

    @Test
    void answersAReusedIdOfAnotherCallAsAnotherCall() throws InterruptedException {
        station.ask("[2,\"1\",\"Echo\",{\"a\":1}]");

        assertThat(station.ask("[2,\"1\",\"Echo\",{\"a\":2}]")).isEqualTo("[3,\"1\",{\"a\":2}]");
    }

    @Test
    void answersABugWithInternalErrorAndCarriesOn() throws InterruptedException {
        assertThat(station.ask("[2,\"1\",\"Bug\",{}]")).startsWith("[4,\"1\",\"InternalError\"");
        assertThat(station.ask("[2,\"2\",\"Echo\",{}]")).isEqualTo("[3,\"2\",{}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"StoreAway", "StoreAwayInTransaction", "BugInTransaction"})
    void hangsUpWithoutAnAnswerWhereTheStationMustKeepItsMessage(String action) {
        station.send("[2,\"1\",\"" + action + "\",{}]");

        assertThat(station.closeCode).succeedsWithin(SOON).isEqualTo(1013);
        assertThat(station.heardNothing()).isTrue();
    }

    @Test
    void hangsUpAtAFrameThatIsTooLong() {
        station.send("[2,\"1\",\"Echo\",{\"a\":\"" + "x".repeat(64 * 1024) + "\"}]");

        assertThat(station.closeCode).succeedsWithin(SOON).isEqualTo(1009);
        assertThat(listener.protocol.handled).isEmpty();
    }

    @Test
    void saysWhyItHangsUpHoweverLongTheFrameIs() {
        String call = "[2,\"1\",\"Echo\",{\"a\":\"" + "x".repeat(2_000_000) + "\"}]";

        for (int i = 0; i < 5; i++) {
            try (TestStation other = connectAnother()) {
                other.socket().sendText(call, true);

                assertThat(other.closeCode).succeedsWithin(SOON).isEqualTo(1009);
            }
        }
    }

    @Test
    void takesTheLongestFrameThereMayBe() throws InterruptedException {
        String call = "[2,\"1\",\"Echo\",{\"a\":\"\"}]";
        String padding = "x".repeat(64 * 1024 - call.length());

        assertThat(station.ask("[2,\"1\",\"Echo\",{\"a\":\"" + padding + "\"}]"))
                .isEqualTo("[3,\"1\",{\"a\":\"" + padding + "\"}]");
    }

    @Test
    void hangsUpAtABinaryFrame() {
        station.sendBinary(new byte[] {1, 2, 3});

        assertThat(station.closeCode).succeedsWithin(SOON).isEqualTo(1003);
    }

    @Test
    void takesEveryFrameForASignOfLife() throws InterruptedException {
        station.ask("garbage");
        station.socket().sendPing(ByteBuffer.allocate(0)).join();

        await().until(() -> listener.presence.heard.size() == 2);
    }

    private TestStation connectAnother() {
        return TestStation.connect(listener.port(), listener.register().id().value());
    }
}
