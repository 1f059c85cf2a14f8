package io.wattbus.billing.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.billing.charging.EndedBy;
import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.charging.SessionId;
import io.wattbus.billing.session.BillingState.Held;
import io.wattbus.billing.session.HoldDecision.Hold;
import io.wattbus.billing.session.HoldDecision.Release;
import io.wattbus.billing.session.Settlement.Decision;
import io.wattbus.billing.tariff.TariffId;
import io.wattbus.billing.tariff.TariffReference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HoldsTest {

    private static final OperatorId OPERATOR = Events.PLACE.operatorId();
    private static final SessionId SESSION = Events.started().sessionId();
    private static final Instant NOW = Events.START.plusSeconds(600);
    private static final Deadlines DEADLINES = new Deadlines(Duration.ofHours(24), Duration.ofDays(400));

    private final Hold hold = hold(Optional.empty());

    @Test
    void holdHoldsUntilItIsReleasedOrRunsOut() {
        Hold forAnHour = hold(Optional.of(NOW.plusSeconds(3_600)));

        assertThat(held(NOW)).isEmpty();
        assertThat(held(NOW, hold)).contains(new Held(Optional.empty()));
        assertThat(held(NOW, forAnHour)).contains(new Held(Optional.of(NOW.plusSeconds(3_600))));
        assertThat(held(NOW.plusSeconds(3_600), forAnHour)).isEmpty();
        assertThat(held(NOW, hold, release(Optional.of(hold.decisionId()), NOW)))
                .isEmpty();
    }

    @Test
    void releaseMayBeKnownBeforeItsHold() {
        assertThat(held(NOW, release(Optional.of(hold.decisionId()), NOW), hold))
                .isEmpty();
    }

    @Test
    void releaseEndsTheHoldThatItNamesAndNoOther() {
        assertThat(held(NOW, hold, release(Optional.of(UUID.randomUUID()), NOW)))
                .isPresent();
    }

    @Test
    void releaseOfEverythingEndsWhatWasDecidedBeforeIt() {
        Hold later = new Hold(UUID.randomUUID(), SESSION, OPERATOR, NOW.plusSeconds(1), Optional.empty());

        assertThat(held(NOW, hold, release(Optional.empty(), NOW))).isEmpty();
        assertThat(held(NOW, hold, release(Optional.empty(), NOW), later)).isPresent();
    }

    @Test
    void longestOfSeveralHoldsCounts() {
        Hold shortly = hold(Optional.of(NOW.plusSeconds(1)));
        Hold longer = hold(Optional.of(NOW.plusSeconds(2)));

        assertThat(held(NOW, longer, shortly)).contains(new Held(Optional.of(NOW.plusSeconds(2))));
        assertThat(held(NOW, longer, hold, shortly)).contains(new Held(Optional.empty()));
    }

    @Test
    void anotherOperatorHoldsAndReleasesNothing() {
        OperatorId other = new OperatorId("SE*OTH");
        Release foreign = new Release(UUID.randomUUID(), SESSION, other, NOW, Optional.of(hold.decisionId()));

        assertThat(new Holds(List.of(hold)).of(other, NOW)).isEmpty();
        assertThat(held(NOW, hold, foreign)).isPresent();
    }

    @Test
    void heldSessionIsNotBilledHoweverItEnded() {
        Optional<Held> held = Optional.of(new Held(Optional.empty()));

        assertThat(Settlement.decide(ended(EndedBy.REPORTED), held, DEADLINES, NOW))
                .isEqualTo(new Decision.Stay(held.get()));
        assertThat(Settlement.decide(ended(EndedBy.INFERRED), held, DEADLINES, NOW))
                .isEqualTo(new Decision.Stay(held.get()));
        assertThat(Settlement.decide(Events.fold(Events.started()), held, DEADLINES, NOW))
                .isEqualTo(new Decision.Stay(new BillingState.Running()));
        assertThat(Settlement.decide(ended(EndedBy.REPORTED).issued(), held, DEADLINES, NOW))
                .isEqualTo(new Decision.Issue());
    }

    @Test
    void endedSessionWaitsForTheChecksAndThenForNothing() {
        BillingSession waiting = ended(EndedBy.REPORTED).checkedUntil(NOW.plusMillis(500));

        assertThat(Settlement.decide(waiting, Optional.empty(), DEADLINES, NOW))
                .isEqualTo(new Decision.Stay(new BillingState.WaitingForSettlement(NOW.plusMillis(500))));
        assertThat(Settlement.decide(waiting, Optional.empty(), DEADLINES, NOW.plusMillis(500)))
                .isEqualTo(new Decision.Issue());
    }

    private static Optional<Held> held(Instant now, HoldDecision... decisions) {
        return new Holds(List.of(decisions)).of(OPERATOR, now);
    }

    private static Hold hold(Optional<Instant> validUntil) {
        return new Hold(UUID.randomUUID(), SESSION, OPERATOR, NOW, validUntil);
    }

    private static Release release(Optional<UUID> releases, Instant at) {
        return new Release(UUID.randomUUID(), SESSION, OPERATOR, at, releases);
    }

    private static BillingSession ended(EndedBy endedBy) {
        return Events.fold(Events.started(), Events.ended(2, 5_000, endedBy))
                .ratedBy(Optional.of(new TariffReference(new TariffId("standard"), 1)));
    }
}
