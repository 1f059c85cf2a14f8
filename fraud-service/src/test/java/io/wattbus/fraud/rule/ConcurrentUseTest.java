package io.wattbus.fraud.rule;

import static io.wattbus.fraud.rule.Steps.uses;
import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.fraud.charging.Action;
import io.wattbus.fraud.rule.Steps.Told;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConcurrentUseTest {

    private static final ConcurrentUse RULE = new ConcurrentUse(new ConcurrentUse.Thresholds(
            Duration.ofHours(1), Duration.ofMinutes(10), Duration.ofSeconds(30), Duration.ofMinutes(15)));

    private final Told here = Told.at("here", 0);
    private final Told there = Told.at("there", 5);

    @Test
    void secondStartBlocksTheTokenAndStopsAndHoldsTheLaterSession() {
        List<Finding> findings = judge(uses(here.started(), there.started()));

        assertThat(findings).extracting(Finding::action).containsExactly(Action.BLOCK, Action.STOP, Action.HOLD);
        assertThat(findings.getFirst().subject().token()).contains(Steps.TOKEN);
        assertThat(findings.getFirst().subject().sessionId()).isEmpty();
        assertThat(findings.getFirst().validFor()).contains(Duration.ofHours(1));
        assertThat(findings.get(1).subject().sessionId()).contains(there.id());
        assertThat(findings.get(1).subject().stationId()).contains("there");
        assertThat(findings.get(1).validFor()).contains(Duration.ofMinutes(10));
        assertThat(findings.get(2).subject().sessionId()).contains(there.id());
        assertThat(findings.get(2).validFor()).isEmpty();
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.at()).isEqualTo(Steps.minute(5));
            assertThat(finding.sessions()).containsExactlyInAnyOrder(here.id(), there.id());
            assertThat(finding.reason()).contains("here", "there").doesNotContain(Steps.TOKEN.uid());
        });
    }

    @Test
    void laterSessionIsTheOneThatBeganLaterWhicheverIsToldFirst() {
        assertThat(judge(uses(there.started(), here.started())))
                .isEqualTo(judge(uses(here.started(), there.started())));
    }

    @Test
    void oneSessionAfterTheOtherIsFine() {
        assertThat(judge(uses(here.started(), here.ended(1, 4), there.started())))
                .isEmpty();
        assertThat(judge(uses(there.started(), there.ended(1, 9), here.started(), here.ended(1, 4))))
                .isEmpty();
    }

    @Test
    void twoConnectorsOfOneStationAreFine() {
        assertThat(judge(uses(here.started(), Told.at("here", 3).started()))).isEmpty();
    }

    @Test
    void clocksOfTwoStationsMayDiffer() {
        SessionStep end = here.ended(1, 5);
        Told atOnce = Told.at("there", 5);

        assertThat(judge(uses(end, atOnce.ended(1, 9)))).isEmpty();
    }

    @Test
    void oldSessionToldLateIsNoUseNow() {
        Told offline = Told.at("there", -60);
        TokenUses told = uses(here.started(), offline.late(offline.started(), 10));

        assertThat(judge(told)).isEmpty();
        assertThat(judge(told.with(offline.late(offline.ended(1, -30), 10), Steps.TOKEN)))
                .isEmpty();
    }

    @Test
    void overlapToldLateIsFound() {
        TokenUses told = uses(
                here.started(), here.ended(1, 30), there.late(there.started(), 60), there.late(there.ended(1, 20), 60));

        assertThat(judge(told))
                .hasSize(3)
                .allSatisfy(finding -> assertThat(finding.at()).isEqualTo(Steps.minute(60)));
    }

    @Test
    void sessionThatWentSilentIsNotTakenToBeRunning() {
        Told muchLater = Told.at("there", 16);

        assertThat(judge(uses(here.started(), muchLater.started()))).isEmpty();
        assertThat(judge(uses(here.started(), muchLater.started(), here.updated(1, 18), muchLater.updated(1, 19))))
                .hasSize(3);
    }

    @Test
    void whatLooksLikeRunningIsNotJudgedBeforeEverythingIsRead() {
        TokenUses told = uses(here.started(), there.started());

        assertThat(RULE.check(new Facts.OfToken(told, false))).isEmpty();
        assertThat(RULE.check(new Facts.OfToken(told.with(here.ended(1, 4), Steps.TOKEN), true)))
                .isEmpty();
    }

    @Test
    void inferredEndSaysNothingOfWhenItWas() {
        assertThat(judge(uses(here.started(), here.inferredEnd(1, 60), there.started(), there.ended(1, 20))))
                .isEmpty();
        assertThat(judge(uses(
                        here.started(),
                        here.inferredEnd(1, 60),
                        here.ended(2, 40),
                        there.started(),
                        there.ended(1, 20))))
                .hasSize(3);
    }

    @Test
    void threeAtOnceAreThreePairs() {
        Told elsewhere = Told.at("elsewhere", 7);

        assertThat(judge(uses(here.started(), there.started(), elsewhere.started())))
                .hasSize(9)
                .filteredOn(finding -> finding.action() == Action.STOP)
                .extracting(finding -> finding.subject().sessionId())
                .containsExactly(Optional.of(there.id()), Optional.of(elsewhere.id()), Optional.of(elsewhere.id()));
    }

    @Test
    void energyOfOneSessionIsNotItsBusiness() {
        assertThat(RULE.check(new Facts.OfSession(here.drawn(1, Long.MAX_VALUE), Optional.of(1L))))
                .isEmpty();
    }

    private static List<Finding> judge(TokenUses uses) {
        return RULE.check(new Facts.OfToken(uses, true));
    }
}
