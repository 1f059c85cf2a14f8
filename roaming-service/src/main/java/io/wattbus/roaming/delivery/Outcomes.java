package io.wattbus.roaming.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down how partners' turns went: what was told, what is tried again and when, and how the partner is doing. */
@Component
class Outcomes {

    /** The object may be what the partner fails at: for so long at most, others are tried first. */
    private static final Duration SUSPECT = Duration.ofSeconds(30);

    private final Outbox outbox;
    private final Leases leases;
    private final BackOff backOff;

    Outcomes(Outbox outbox, Leases leases, DeliverySettings settings) {
        this.outbox = outbox;
        this.leases = leases;
        this.backOff = new BackOff(settings.firstRetry(), settings.longestRetry());
    }

    /**
     * All of {@code ended} or none of it. Others change the same rows meanwhile: they are locked first, in the order in which
     * everybody takes them, so that nobody waits for whoever waits for them.
     */
    @Transactional
    public void write(List<Turn> ended) {
        leases.lock(ended.stream().map(Turn::partnerId).toList());
        outbox.lock(ended.stream()
                .flatMap(turn -> turn.told().stream())
                .map(Turn.Told::delivery)
                .toList());
        List<Turn.Told> accepted = new ArrayList<>();
        List<UUID> well = new ArrayList<>();
        for (Turn turn : ended) {
            turn.told().forEach(told -> write(told, accepted));
            if (turn.failure().isPresent()) {
                failed(turn, turn.failure().get());
            } else if (turn.refusal().isPresent()) {
                leases.refused(turn.partnerId(), turn.refusal().get().kind());
            } else if (turn.hasSuccess()) {
                well.add(turn.partnerId());
            }
        }
        outbox.delivered(accepted);
        leases.succeeded(well);
    }

    private void write(Turn.Told told, List<Turn.Told> accepted) {
        Delivery delivery = told.delivery();
        switch (told.telling()) {
            case Telling.Accepted _ -> accepted.add(told);
            case Telling.Refused(String kind) -> outbox.postpone(delivery, kind, true, pause(delivery));
            case Telling.NotReady(String kind) -> outbox.postpone(delivery, kind, false, pause(delivery));
            case Telling.Unreachable(String kind, var _) ->
                outbox.postpone(delivery, kind, false, backOff.after(delivery.attempts() + 1, chance(), SUSPECT));
            case Telling.Held _ -> outbox.hold(delivery);
            case Telling.Withheld _ -> outbox.withdraw(delivery);
        }
    }

    /** Once for the turn, however much of it was under way; as the first time where something else was taken. */
    private void failed(Turn turn, Telling.Unreachable failure) {
        int failures = leases.failed(turn.partnerId(), failure.kind(), turn.hasSuccess());
        leases.leaveAlone(turn.partnerId(), Circuit.pause(backOff, failures, chance(), failure.retryAfter()));
    }

    private Duration pause(Delivery delivery) {
        return backOff.after(delivery.attempts() + 1, chance());
    }

    private static double chance() {
        return ThreadLocalRandom.current().nextDouble();
    }
}
