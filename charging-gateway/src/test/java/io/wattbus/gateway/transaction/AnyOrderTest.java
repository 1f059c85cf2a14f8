package io.wattbus.gateway.transaction;

import static io.wattbus.gateway.transaction.Examples.at;
import static io.wattbus.gateway.transaction.Examples.begun;
import static io.wattbus.gateway.transaction.Examples.reading;
import static io.wattbus.gateway.transaction.Examples.readings;
import static io.wattbus.gateway.transaction.Examples.stateOfCharge;
import static io.wattbus.gateway.transaction.Examples.stop;
import static io.wattbus.gateway.transaction.Examples.time;
import static io.wattbus.gateway.transaction.Examples.wattHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.transaction.SessionStep.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever order the messages of one session come in and however often: the same session, and never a strange one. */
class AnyOrderTest {

    private static final Duration PACE = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofMinutes(15);
    private static final int LENGTH = 1_000;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void endsAsItsStationSaysWhateverComesBetween(long seed) {
        Random random = new Random(seed);
        List<Message> messages = new ArrayList<>();
        IntStream.rangeClosed(1, 20)
                .mapToObj(i -> new Message.Read(i * 45, 1_000 + i * 50L))
                .forEach(messages::add);
        messages.addAll(List.of(
                new Message.Told(ChargingState.CHARGING, 5),
                new Message.Told(ChargingState.SUSPENDED_EV, 400),
                new Message.Booted(500),
                new Message.Freed(LENGTH),
                new Message.Looked(5_000),
                new Message.NextStarted(2_000),
                new Message.Stopped(LENGTH, 2_345)));
        IntStream.range(0, 10).forEach(i -> messages.add(messages.get(random.nextInt(messages.size()))));
        Collections.shuffle(messages, random);

        Session session = new Session();
        messages.forEach(session::take);

        assertThat(session.now.ending())
                .contains(new Ending(at(LENGTH), Ending.By.REPORTED, Optional.of(StopReason.LOCAL)));
        assertThat(session.now.energyMilliWh()).isEqualTo(1_345_000);
        assertThat(session.now.meter().importMilliWh()).contains(2_345_000L);
        assertThat(session.now.irregularities()).isEmpty();
        session.holdsTogether();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isNeverStrangeHoweverStrangeWhatTheStationSays(long seed) {
        Random random = new Random(seed);
        Session session = new Session();

        for (int i = 0; i < 100; i++) {
            session.take(any(random));
        }

        session.holdsTogether();
    }

    private static Message any(Random random) {
        int seconds = random.nextInt(-2_000, 6_000);
        return switch (random.nextInt(12)) {
            case 0 -> new Message.Told(ChargingState.values()[random.nextInt(ChargingState.values().length)], seconds);
            case 1 -> new Message.Booted(seconds);
            case 2 -> new Message.Freed(seconds);
            case 3 -> new Message.Looked(seconds);
            case 4 -> new Message.NextStarted(seconds);
            case 5 -> random.nextInt(8) == 0 ? new Message.Stopped(seconds, register(random)) : new Message.Booted(1);
            default -> new Message.Read(seconds, register(random));
        };
    }

    private static long register(Random random) {
        return random.nextBoolean() ? random.nextLong(-5_000, 5_000) : random.nextLong(-1L << 40, 1L << 40);
    }

    /** What happens to a session after its start. */
    private sealed interface Message {

        record Read(int seconds, long wattHours) implements Message {}

        record Told(ChargingState state, int seconds) implements Message {}

        record Booted(int seconds) implements Message {}

        record Freed(int seconds) implements Message {}

        record Looked(int seconds) implements Message {}

        record NextStarted(int seconds) implements Message {}

        record Stopped(int seconds, long wattHours) implements Message {}
    }

    /** A session as the recorders keep it, and every step of it. */
    private static final class Session {

        private final List<SessionStep> steps = new ArrayList<>();
        private ChargingTransaction now = begun(0, 1_000);
        private Untold untold = Untold.NOTHING;

        void take(Message message) {
            switch (message) {
                case Message.Read(int seconds, long wattHours) -> {
                    List<TimedReading> read = readings(reading(seconds, wattHours(wattHours), stateOfCharge(50)));
                    ChargingTransaction heard =
                            GraceRules.heard(now, read.getFirst().time(), GRACE);
                    MeterProgress progress = TransactionRules.meter(heard, untold, read, PACE);
                    now = heard;
                    progress.steps().forEach(this::record);
                    untold = progress.untold();
                }
                case Message.Told(ChargingState state, int seconds) ->
                    TransactionRules.state(now.caughtUp(untold), state, time(seconds))
                            .ifPresent(this::record);
                case Message.Booted(int seconds) ->
                    GraceRules.booted(now.caughtUp(untold), at(seconds), GRACE).ifPresent(this::keep);
                case Message.Freed(int seconds) ->
                    GraceRules.freed(now.caughtUp(untold), time(seconds), GRACE).ifPresent(this::keep);
                case Message.Looked(int seconds) ->
                    GraceRules.expired(now, at(seconds)).ifPresent(this::record);
                case Message.NextStarted(int seconds) ->
                    TransactionRules.start(begun(seconds, 9_000), open(), time(seconds)).stream()
                            .filter(step -> step.type() == Type.ENDED)
                            .forEach(this::record);
                case Message.Stopped(int seconds, long wattHours) -> {
                    switch (TransactionRules.stop(now, stop(42, seconds, wattHours), time(seconds))) {
                        case StopDecision.Ended(SessionStep step) -> record(step);
                        case StopDecision.Repeated() -> {}
                        case StopDecision.Contradicted(ChargingTransaction flagged) -> keep(flagged);
                    }
                }
            }
        }

        void holdsTogether() {
            Optional<Ending> ended = Optional.empty();
            long sequence = 0;
            Instant started = now.startedAt();
            for (SessionStep step : steps) {
                ChargingTransaction after = step.after();
                assertThat(after.sequence()).isEqualTo(++sequence);
                assertThat(after.energyMilliWh()).isNotNegative();
                assertThat(after.ending().map(Ending::at).orElse(started)).isAfterOrEqualTo(started);
                assertThat(step.type()).isEqualTo(after.isOpen() ? Type.UPDATED : Type.ENDED);
                assertThat(ended.isPresent() && after.isOpen()).as("revived").isFalse();
                assertThat(ended.filter(end -> end.by() == Ending.By.REPORTED))
                        .as("the station's own word is the last")
                        .isEmpty();
                ended = after.ending();
            }
            assertThat(now.isEndReported() && now.grace().isPresent()).isFalse();
        }

        private List<ChargingTransaction> open() {
            return now.isOpen() ? List.of(now.caughtUp(untold)) : List.of();
        }

        private void record(SessionStep step) {
            steps.add(step);
            keep(step.after());
        }

        private void keep(ChargingTransaction after) {
            now = after;
            untold = Untold.NOTHING;
        }
    }
}
