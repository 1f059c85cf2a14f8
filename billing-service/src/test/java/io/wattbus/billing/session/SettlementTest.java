package io.wattbus.billing.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.billing.charging.EndedBy;
import io.wattbus.billing.session.BillingState.Reason;
import io.wattbus.billing.session.Settlement.Decision;
import io.wattbus.billing.tariff.TariffId;
import io.wattbus.billing.tariff.TariffReference;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SettlementTest {

    private static final Duration DELAY = Duration.ofHours(24);
    private static final Instant SOON = Events.START.plusSeconds(600);
    private static final Instant LATER = Events.START.plus(Duration.ofHours(25));

    static Stream<Arguments> decisions() {
        SessionEvent start = Events.started();
        SessionEvent reported = Events.ended(2, 5_000, EndedBy.REPORTED);
        SessionEvent inferred = Events.ended(2, 5_000, EndedBy.INFERRED);
        SessionEvent nothing = Events.ended(2, 0, EndedBy.REPORTED);
        BillingState waiting = new BillingState.WaitingForSettlement(
                inferred.snapshot().receivedAt().plus(DELAY));
        return Stream.of(
                Arguments.of("running", rated(start), SOON, stay(new BillingState.Running())),
                Arguments.of("reported end", rated(start, reported), SOON, new Decision.Issue()),
                Arguments.of(
                        "no tariff", Events.fold(start, reported), SOON, stay(new BillingState.WaitingForTariff())),
                Arguments.of("inferred end", rated(start, inferred), SOON, stay(waiting)),
                Arguments.of(
                        "inferred end, nothing heard for a day", rated(start, inferred), LATER, new Decision.Issue()),
                Arguments.of(
                        "inferred end, heard of again",
                        rated(start, inferred, Events.updated(300, 6_000)),
                        LATER,
                        stay(new BillingState.WaitingForSettlement(
                                Events.START.plusSeconds(300 * 60).plus(DELAY)))),
                Arguments.of("no energy", rated(start, nothing), SOON, stay(notBillable(Reason.NO_ENERGY))),
                Arguments.of(
                        "no energy and no tariff",
                        Events.fold(start, nothing),
                        SOON,
                        stay(notBillable(Reason.NO_ENERGY))),
                Arguments.of(
                        "refused without energy",
                        rated(Events.refused(start), Events.refused(nothing)),
                        SOON,
                        stay(notBillable(Reason.AUTHORIZATION_REFUSED))),
                Arguments.of(
                        "refused with energy",
                        rated(Events.refused(start), Events.refused(reported)),
                        SOON,
                        new Decision.Issue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("decisions")
    void decides(String name, BillingSession session, Instant now, Decision expected) {
        assertThat(decide(session, now)).isEqualTo(expected);
    }

    @Test
    void endWithOtherTotalsAfterIssueWaitsForCorrection() {
        BillingSession issued = rated(Events.started(), Events.ended(2, 5_000, EndedBy.REPORTED))
                .issued();

        BillingSession changed = issued.with(Events.ended(3, 6_000, EndedBy.REPORTED));

        assertThat(decide(changed, SOON)).isEqualTo(stay(new BillingState.CorrectionPending()));
    }

    @Test
    void endThatBillsAlikeAfterIssueChangesNothing() {
        SessionEvent end = Events.ended(2, 5_000, EndedBy.REPORTED);
        BillingSession issued = rated(Events.started(), end).issued();

        BillingSession repeated = issued.with(resent(end, 3));

        assertThat(decide(repeated, SOON)).isEqualTo(stay(new BillingState.Issued()));
    }

    @Test
    void endThatBringsEnergyAfterAllIsBilled() {
        BillingSession empty =
                rated(Events.started(), Events.ended(2, 0, EndedBy.REPORTED)).in(notBillable(Reason.NO_ENERGY));

        BillingSession corrected = empty.with(Events.ended(3, 6_000, EndedBy.REPORTED));

        assertThat(decide(corrected, SOON)).isEqualTo(new Decision.Issue());
    }

    private static Decision decide(BillingSession session, Instant now) {
        return Settlement.decide(session, Optional.empty(), DELAY, now);
    }

    private static SessionEvent resent(SessionEvent event, long sequence) {
        Snapshot told = event.snapshot();
        return new SessionEvent(
                event.sessionId(),
                event.place(),
                new Snapshot(
                        sequence,
                        told.startedAt(),
                        told.occurredAt(),
                        told.receivedAt(),
                        told.energyMilliWh(),
                        told.authorization(),
                        told.idToken(),
                        told.authorizationReference(),
                        told.endedBy(),
                        told.traceParent()),
                event.conditions(),
                event.signedReadings());
    }

    private static BillingSession rated(SessionEvent... events) {
        return Events.fold(events).ratedBy(Optional.of(new TariffReference(new TariffId("standard"), 1)));
    }

    private static BillingState notBillable(Reason reason) {
        return new BillingState.NotBillable(reason);
    }

    private static Decision stay(BillingState state) {
        return new Decision.Stay(state);
    }
}
