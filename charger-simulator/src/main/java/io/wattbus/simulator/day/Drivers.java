package io.wattbus.simulator.day;

import io.wattbus.simulator.day.Happening.Arrival;
import io.wattbus.simulator.day.Happening.Mishap;
import io.wattbus.simulator.fleet.Connector;
import io.wattbus.simulator.fleet.IdToken;
import io.wattbus.simulator.ocpp16.ErrorCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Who comes: with which card and car, how empty, and how much in a hurry. */
final class Drivers {

    private static final double STRANGERS = 0.02;
    private static final double MISHAPS = 0.02;
    private static final int STRANGER_CARDS = 1_000;
    private static final Duration FAST_PATIENCE = Duration.ofMinutes(50);
    private static final Duration HURRY = Duration.ofMinutes(10);
    private static final List<ErrorCode> ERRORS = List.of(
            ErrorCode.EV_COMMUNICATION_ERROR,
            ErrorCode.GROUND_FAILURE,
            ErrorCode.HIGH_TEMPERATURE,
            ErrorCode.OVER_CURRENT_FAILURE,
            ErrorCode.CONNECTOR_LOCK_FAILURE);

    private final List<IdToken> cards;
    private final RandomGenerator random;

    Drivers(List<IdToken> cards, RandomGenerator random) {
        this.cards = List.copyOf(cards);
        this.random = random;
    }

    Arrival arrival(Duration at, Connector connector) {
        boolean fast = connector.plug().directCurrent();
        double arrival = random.nextDouble(0.08, fast ? 0.45 : 0.70);
        return new Arrival(
                at,
                connector.number(),
                card(),
                vehicle(),
                arrival,
                fast ? random.nextDouble(0.70, 0.90) : 1,
                fast ? FAST_PATIENCE : parking(),
                random.nextDouble() < MISHAPS ? Optional.of(mishap()) : Optional.empty());
    }

    /** One with a good card and ten minutes. */
    Arrival inAHurry(Duration at, Connector connector) {
        double arrival = random.nextDouble(0.10, 0.30);
        return new Arrival(at, connector.number(), goodCard(), vehicle(), arrival, 1, HURRY, Optional.empty());
    }

    private String card() {
        return random.nextDouble() < STRANGERS
                ? IdToken.strangerUid(random.nextInt(STRANGER_CARDS))
                : pick(cards).uid();
    }

    private String goodCard() {
        IdToken card = pick(cards);
        while (card.status() != IdToken.Status.ACCEPTED) {
            card = pick(cards);
        }
        return card.uid();
    }

    private Vehicle vehicle() {
        return pick(List.of(Vehicle.values()));
    }

    /** Between an hour and eleven, mostly some four. */
    private Duration parking() {
        double hours =
                1 + 10 * (random.nextDouble() + random.nextDouble() + random.nextDouble()) / 3 * random.nextDouble();
        return Duration.ofMinutes(Math.round(hours * 60));
    }

    private Mishap mishap() {
        return new Mishap(
                Duration.ofMinutes(2 + random.nextLong(15)), pick(ERRORS), Duration.ofMinutes(5 + random.nextLong(60)));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
