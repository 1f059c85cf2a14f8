package io.wattbus.billing.session;

import io.wattbus.billing.charging.EndedBy;
import io.wattbus.billing.charging.IdToken;
import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.charging.Place;
import io.wattbus.billing.charging.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * What a station and the platform tell of a session: readings, ends that were inferred and ends that were reported, another
 * token, a clock that was set, a parked vehicle, and some of it lost.
 */
record RandomStory(List<Long> sequences, Place place, List<Step> steps) {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    /** What one event says. */
    private record Step(
            Instant startedAt,
            Instant occurredAt,
            long energyMilliWh,
            boolean parked,
            Optional<String> contract,
            Optional<EndedBy> endedBy) {}

    static RandomStory of(OperatorId operator, Random random) {
        int length = 4 + random.nextInt(5);
        List<Step> steps = new ArrayList<>();
        Instant at = START;
        long energy = 0;
        Optional<String> contract = Optional.empty();
        for (int i = 0; i < length; i++) {
            Optional<EndedBy> end = i < 2
                    ? Optional.empty()
                    : switch (random.nextInt(4)) {
                        case 0 -> Optional.of(EndedBy.INFERRED);
                        case 1 -> Optional.of(EndedBy.REPORTED);
                        default -> i == length - 1 ? Optional.of(EndedBy.REPORTED) : Optional.empty();
                    };
            contract = random.nextInt(5) == 0 ? Optional.of("C1") : contract;
            Instant began = random.nextInt(8) == 0 ? START.plusSeconds(60) : START;
            long told = end.isPresent() && random.nextInt(5) == 0 ? 0 : energy;
            steps.add(new Step(began, at, told, random.nextInt(4) == 0, contract, end));
            at = at.plus(Duration.ofSeconds(random.nextInt(1_800)));
            energy += random.nextInt(4_000_000);
        }
        List<Long> told = LongStream.range(0, length)
                .filter(i -> i == length - 1 || random.nextInt(8) > 0)
                .boxed()
                .toList();
        return new RandomStory(told, new Place(operator, "loc-1", "station-any", "station-any-1", 1), steps);
    }

    /** That event, of session {@code id}. */
    SessionEvent event(SessionId id, long sequence) {
        Step step = steps.get((int) sequence);
        return new SessionEvent(
                id,
                place,
                new Snapshot(
                        sequence,
                        step.startedAt(),
                        step.occurredAt(),
                        step.occurredAt(),
                        step.energyMilliWh(),
                        Authorization.ACCEPTED,
                        step.contract()
                                .map(contract -> new IdToken(
                                        "04AABBCC", "ISO14443", Optional.of("FI*WAT"), Optional.of(contract))),
                        Optional.empty(),
                        Optional.empty(),
                        step.endedBy(),
                        Optional.empty()),
                new Conditions(Optional.empty(), step.parked()),
                List.of());
    }
}
