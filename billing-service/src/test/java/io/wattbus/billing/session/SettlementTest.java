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
    private static final Deadlines DEADLINES = new Deadlines(DELAY, Duration.ofDays(400));
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

    static Stream<Arguments> decisionsOnceIssued() {
        BillingSession issued = rated(Events.started(), Events.ended(2, 5_000, EndedBy.REPORTED))
                .issued();
        BillingSession inferred = rated(Events.started(), Events.ended(2, 5_000, EndedBy.INFERRED))
                .issued();
        BillingSession heardAgain = inferred.with(Events.ended(300, 6_000, EndedBy.INFERRED));
        Instant due = Events.START.plusSeconds(300 * 60).plus(DELAY);
        return Stream.of(
                Arguments.of(
                        "another end",
                        issued.with(Events.ended(3, 6_000, EndedBy.REPORTED)),
                        SOON,
                        new Decision.Issue()),
                Arguments.of(
                        "an end without energy",
                        issued.with(Events.ended(3, 0, EndedBy.REPORTED)),
                        SOON,
                        new Decision.TakeBack(notBillable(Reason.NO_ENERGY))),
                Arguments.of("a late reading", issued.with(Events.updated(1, 1_000)), SOON, new Decision.Issue()),
                Arguments.of(
                        "another end after more than a year",
                        issued.with(Events.ended(3, 6_000, EndedBy.REPORTED)),
                        Events.START.plus(Duration.ofDays(401)),
                        stay(new BillingState.Issued())),
                Arguments.of(
                        "no tariff for it any more",
                        issued.ratedBy(Optional.empty()),
                        SOON,
                        new Decision.TakeBack(new BillingState.WaitingForTariff())),
                Arguments.of(
                        "heard of again after an inferred end",
                        heardAgain,
                        LATER,
                        stay(new BillingState.Issued(Optional.of(due)))),
                Arguments.of("and not for a day since", heardAgain, due, new Decision.Issue()),
                Arguments.of(
                        "reported after an inferred end",
                        inferred.with(Events.ended(3, 6_000, EndedBy.REPORTED)),
                        SOON,
                        new Decision.Issue()),
                Arguments.of(
                        "another end after the operator's credit",
                        issued.credited()
                                .in(notBillable(Reason.CREDITED))
                                .with(Events.ended(3, 6_000, EndedBy.REPORTED)),
                        SOON,
                        stay(notBillable(Reason.CREDITED))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("decisionsOnceIssued")
    void decidesOnceIssued(String name, BillingSession session, Instant now, Decision expected) {
        assertThat(decide(session, now)).isEqualTo(expected);
    }

    @Test
    void endThatBringsEnergyAfterAllIsBilled() {
        BillingSession empty =
                rated(Events.started(), Events.ended(2, 0, EndedBy.REPORTED)).in(notBillable(Reason.NO_ENERGY));

        BillingSession corrected = empty.with(Events.ended(3, 6_000, EndedBy.REPORTED));

        assertThat(decide(corrected, SOON)).isEqualTo(new Decision.Issue());
    }

    private static Decision decide(BillingSession session, Instant now) {
        return Settlement.decide(session, Optional.empty(), DEADLINES, now);
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
