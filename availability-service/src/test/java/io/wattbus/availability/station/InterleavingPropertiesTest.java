package io.wattbus.availability.station;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.availability.station.StationChange.Placed;
import io.wattbus.availability.station.StationChange.Remembered;
import io.wattbus.availability.station.StationChange.Told;
import io.wattbus.availability.status.ChargingState;
import io.wattbus.availability.status.ConnectionInput;
import io.wattbus.availability.status.ConnectorInput;
import io.wattbus.availability.status.ConnectorStatus;
import io.wattbus.availability.status.EvseStatus;
import io.wattbus.availability.status.Input;
import io.wattbus.availability.status.ReservationInput;
import io.wattbus.availability.status.SessionInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever way one station's events come, over two topics and more than once, what is known is the newest of each kind. */
class InterleavingPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final List<String> EVSES = List.of("e1", "e2");
    private static final List<ConnectorStatus> STATUSES = List.of(ConnectorStatus.values());
    private static final List<ChargingState> STATES = List.of(ChargingState.values());
    private static final int EVENTS = 40;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyInterleavingAndRepetitionGivesTheStateOfTheNewest(long seed) {
        Random random = new Random(seed);
        List<StationChange> events = events(random);
        List<StationChange> sessions = new ArrayList<>(), others = new ArrayList<>();
        events.forEach(event -> (isSession(event) ? sessions : others).add(event));

        StationState inOrder = after(events);
        StationState interleaved =
                after(interleaved(withReplays(sessions, random), withReplays(others, random), random));
        StationState shuffled = after(shuffled(events, random));

        assertThat(told(interleaved)).isEqualTo(told(inOrder)).isEqualTo(newestOfEach(events));
        assertThat(told(shuffled)).isEqualTo(told(inOrder));
        assertThat(statuses(interleaved)).isEqualTo(statuses(inOrder));
        assertThat(statuses(shuffled)).isEqualTo(statuses(inOrder));
        assertThat(interleaved.lastHeardAt()).isEqualTo(shuffled.lastHeardAt()).isEqualTo(inOrder.lastHeardAt());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void batchesMakeNoDifference(long seed) {
        Random random = new Random(seed);
        List<StationChange> events = events(random);
        StationState one = StationUpdate.of(unknown(), events, NOW).after();

        StationState many = unknown();
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(5));
            many = StationUpdate.of(many, events.subList(from, to), NOW).after();
            from = to;
        }

        assertThat(told(many)).isEqualTo(told(one));
        assertThat(statuses(many)).isEqualTo(statuses(one));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aReplayFromTheBeginningChangesAndAnnouncesNothing(long seed) {
        List<StationChange> events = events(new Random(seed));
        StationState known = after(events);

        StationUpdate replay = StationUpdate.of(known, events, NOW);

        assertThat(replay.changed()).isFalse();
        assertThat(replay.announced()).isEmpty();
        assertThat(replay.standings()).doesNotContain(Standing.APPLIED);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasPublishedBringsBackTheSameAnswersAndIsNotPublishedAgain(long seed) {
        Random random = new Random(seed);
        List<StationChange> events = events(random);
        Map<String, StationChange> published = new TreeMap<>();
        StationState known = unknown();
        for (StationChange event : events) {
            StationUpdate update = StationUpdate.of(known, List.of(event), NOW);
            known = update.after();
            for (String uid : update.announced()) {
                published.put(uid, remembered(uid, known));
            }
        }

        StationUpdate refilled = StationUpdate.of(unknown(), shuffled(List.copyOf(published.values()), random), NOW);

        assertThat(refilled.announced()).isEmpty();
        assertThat(shown(refilled.after())).isEqualTo(shown(known));
        assertThat(refilled.after().lastHeardAt()).isEqualTo(known.lastHeardAt());
        assertThat(statuses(StationUpdate.of(refilled.after(), events, NOW).after()))
                .isEqualTo(statuses(known));
    }

    private static StationState unknown() {
        return StationState.unknown("FI*WAT");
    }

    private static StationState after(List<StationChange> changes) {
        return StationUpdate.of(unknown(), changes, NOW).after();
    }

    /** A station's life; the reservations among it have expired or have not. */
    private static List<StationChange> events(Random random) {
        List<StationChange> events = new ArrayList<>();
        events.add(new Placed("s", "FI*WAT", "loc", 7, Map.of("e1", false, "e2", false), NOW));
        for (long sequence = 1; sequence <= EVENTS; sequence++) {
            String evse = EVSES.get(random.nextInt(EVSES.size()));
            Input input = switch (random.nextInt(8)) {
                case 0, 1 -> new ConnectionInput(sequence, random.nextInt(3) > 0);
                case 2 -> new ConnectorInput(sequence, ConnectorInput.WHOLE_STATION, any(STATUSES, random));
                case 3, 4 -> new ConnectorInput(sequence, 1 + random.nextInt(2), any(STATUSES, random));
                case 5, 6 ->
                    new SessionInput(
                            sequence, new UUID(0, random.nextInt(3)), random.nextBoolean(), any(STATES, random));
                default ->
                    new ReservationInput(
                            sequence,
                            "r" + random.nextInt(3),
                            random.nextBoolean(),
                            NOW.plusSeconds(random.nextInt(-5, 5)));
            };
            boolean ofStation = input instanceof ConnectionInput
                    || (input instanceof ConnectorInput connector && connector.connectorNumber() == 0);
            events.add(new Told(
                    "s",
                    "FI*WAT",
                    "loc",
                    ofStation ? null : evse,
                    input,
                    NOW.minusSeconds(100).plusSeconds(sequence)));
        }
        return events;
    }

    private static <T> T any(List<T> choice, Random random) {
        return choice.get(random.nextInt(choice.size()));
    }

    private static boolean isSession(StationChange change) {
        return change instanceof Told told && told.input() instanceof SessionInput;
    }

    /** As a topic is read: in order, and again from some earlier record now and then. */
    private static List<StationChange> withReplays(List<StationChange> topic, Random random) {
        List<StationChange> read = new ArrayList<>(topic);
        for (int i = 0; i < 3 && !topic.isEmpty(); i++) {
            int from = random.nextInt(topic.size());
            read.addAll(topic.subList(from, from + random.nextInt(topic.size() - from + 1)));
        }
        read.addAll(topic);
        return read;
    }

    private static List<StationChange> interleaved(List<StationChange> one, List<StationChange> two, Random random) {
        List<StationChange> all = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < one.size() || j < two.size()) {
            boolean first = j == two.size() || (i < one.size() && random.nextBoolean());
            all.add(first ? one.get(i++) : two.get(j++));
        }
        return all;
    }

    private static List<StationChange> shuffled(List<StationChange> events, Random random) {
        List<StationChange> all = new ArrayList<>(events);
        all.addAll(events.subList(0, events.size() / 2));
        Collections.shuffle(all, random);
        return all;
    }

    /** All inputs by what they are about. */
    private static Map<String, Input> told(StationState state) {
        Map<String, Input> told = new TreeMap<>();
        Stream.of(state.connection(), state.wholeStation())
                .filter(Objects::nonNull)
                .forEach(input -> told.put(about(null, input), input));
        state.evses()
                .forEach((uid, evse) -> Stream.concat(
                                evse.connectors().values().stream(),
                                Stream.of(evse.session(), evse.reservation()).filter(Objects::nonNull))
                        .forEach(input -> told.put(about(uid, input), input)));
        return told;
    }

    private static Map<String, Input> newestOfEach(List<StationChange> events) {
        Map<String, Input> newest = new TreeMap<>();
        events.stream()
                .filter(Told.class::isInstance)
                .map(Told.class::cast)
                .forEach(told -> newest.put(about(told.evseUid(), told.input()), told.input()));
        return newest;
    }

    private static String about(@Nullable String uid, Input input) {
        return uid + " " + input.getClass().getSimpleName()
                + (input instanceof ConnectorInput connector ? connector.connectorNumber() : "");
    }

    private static Map<String, EvseStatus> statuses(StationState state) {
        return state.evses().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, evse -> evse.getValue().status()));
    }

    private static Map<String, List<Object>> shown(StationState state) {
        return state.evses().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        evse -> List.of(
                                evse.getValue().status(), evse.getValue().statusUpdatedAt())));
    }

    /** As it comes back from evse-status. */
    private static Remembered remembered(String uid, StationState state) {
        EvseState evse = Objects.requireNonNull(state.evses().get(uid));
        List<Input> inputs = Stream.concat(
                        Stream.of(state.connection(), state.wholeStation(), evse.session(), evse.reservation())
                                .filter(Objects::nonNull),
                        evse.connectors().values().stream())
                .map(Input.class::cast)
                .toList();
        return new Remembered(
                "s", "FI*WAT", "loc", uid, evse.status(), evse.statusUpdatedAt(), state.lastHeardAt(), inputs);
    }
}
