package io.wattbus.fraud.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.fraud.charging.Action;
import io.wattbus.fraud.rule.Steps.Told;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpossibleEnergyTest {

    private static final ImpossibleEnergy RULE = new ImpossibleEnergy(new ImpossibleEnergy.Thresholds(10, 1_000));

    private final Told session = Told.at("here", 0);

    @ParameterizedTest(name = "{0} W for {1} min: {2} Wh held {3}")
    @CsvSource({
        // the connector's power over the time, a tenth more, and 1 kWh
        "22000, 60, 22000, false",
        "22000, 60, 25200, false",
        "22000, 60, 25201, true",
        "22000, 30, 13100, false",
        "22000, 30, 13101, true",
        "150000, 10, 28500, false",
        "150000, 10, 28501, true",
        "3700, 600, 41700, false",
        "3700, 600, 41701, true",
        "22000, 0, 1000, false",
        "22000, 0, 1001, true",
    })
    void energyBeyondWhatTheConnectorDeliversIsHeld(long maxPowerW, int minutes, long energyWh, boolean held) {
        List<Finding> findings = judge(session.drawn(minutes, energyWh * 1_000), Optional.of(maxPowerW));

        assertThat(findings).hasSize(held ? 1 : 0);
    }

    @Test
    void holdIsOfTheSessionAndWithoutEnd() {
        Finding finding =
                judge(session.drawn(10, 99_000_000), Optional.of(22_000L)).getFirst();

        assertThat(finding.action()).isEqualTo(Action.HOLD);
        assertThat(finding.subject().sessionId()).contains(session.id());
        assertThat(finding.sessions()).containsExactly(session.id());
        assertThat(finding.validFor()).isEmpty();
        assertThat(finding.at()).isEqualTo(Steps.minute(10));
        assertThat(finding.reason()).contains("99000 Wh in 600 s").doesNotContain(Steps.TOKEN.uid());
    }

    @Test
    void ofAnUnknownConnectorNothingIsSaid() {
        assertThat(judge(session.drawn(10, Long.MAX_VALUE), Optional.empty())).isEmpty();
    }

    @Test
    void clockThatWentBackProvesNothing() {
        assertThat(judge(session.drawn(-1, 5_000_000), Optional.of(22_000L))).isEmpty();
    }

    private static List<Finding> judge(SessionStep step, Optional<Long> maxPowerW) {
        return RULE.check(new Facts.OfSession(step, maxPowerW));
    }
}
