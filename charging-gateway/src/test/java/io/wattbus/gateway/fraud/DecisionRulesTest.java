package io.wattbus.gateway.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.fraud.DecisionRules.Judgement;
import io.wattbus.gateway.fraud.DecisionRules.Known;
import io.wattbus.gateway.registry.OperatorId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionRulesTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final OperatorId OPERATOR = new OperatorId("FI*WAT");
    private static final Subject.Token TOKEN = new Subject.Token(OPERATOR, "RFID", "04a1");
    private static final Subject.Session SESSION = new Subject.Session(UUID.randomUUID());
    private static final Known NOTHING = new Known(false, false, Optional.of(OPERATOR), false);

    @Test
    void appliesWhatIsNewAndInTime() {
        assertThat(judge(block(Optional.empty()), NOTHING)).isEqualTo(Judgement.APPLIED);
        assertThat(judge(block(Optional.of(NOW.plusMillis(1))), NOTHING)).isEqualTo(Judgement.APPLIED);
        assertThat(judge(stop(), NOTHING)).isEqualTo(Judgement.APPLIED);
        assertThat(judge(release(), NOTHING)).isEqualTo(Judgement.APPLIED);
    }

    @Test
    void ignoresWhatItKnowsAndWhatIsTooOld() {
        assertThat(judge(stop(), new Known(true, false, Optional.of(OPERATOR), false)))
                .isEqualTo(Judgement.REPEATED);
        assertThat(judge(block(Optional.of(NOW)), NOTHING)).isEqualTo(Judgement.EXPIRED);
    }

    @Test
    void ignoresWhatIsAnotherOperatorsOrNobodys() {
        Known foreign = new Known(false, false, Optional.of(new OperatorId("SE*OTH")), false);
        Known nobodys = new Known(false, false, Optional.empty(), true);

        assertThat(judge(block(Optional.empty()), foreign)).isEqualTo(Judgement.FOREIGN);
        assertThat(judge(stop(), foreign)).isEqualTo(Judgement.FOREIGN);
        assertThat(judge(release(), foreign)).isEqualTo(Judgement.FOREIGN);
        assertThat(judge(stop(), nobodys)).isEqualTo(Judgement.UNKNOWN);
    }

    @Test
    void blocksAndStopsNothingThatWasReleasedBefore() {
        Known released = new Known(false, true, Optional.of(OPERATOR), false);

        assertThat(judge(block(Optional.empty()), released)).isEqualTo(Judgement.RELEASED);
        assertThat(judge(stop(), released)).isEqualTo(Judgement.RELEASED);
    }

    @Test
    void stopsNoTransactionThatHasEnded() {
        assertThat(judge(stop(), new Known(false, false, Optional.of(OPERATOR), true)))
                .isEqualTo(Judgement.ENDED);
    }

    @Test
    void findsATokenHoweverItsUidIsWrittenAndDoesNotGiveItAway() {
        assertThat(TOKEN.key()).isEqualTo(new Subject.Token(OPERATOR, "RFID", "04A1").key());
        assertThat(block(Optional.empty())).asString().doesNotContain("04a1");
    }

    private static Judgement judge(Decision decision, Known known) {
        return DecisionRules.judge(decision, known, NOW);
    }

    private static Decision block(Optional<Instant> validUntil) {
        return new Decision.Block(UUID.randomUUID(), OPERATOR, TOKEN, NOW, validUntil);
    }

    private static Decision stop() {
        return new Decision.Stop(UUID.randomUUID(), OPERATOR, SESSION, NOW, Optional.empty());
    }

    private static Decision release() {
        return new Decision.Release(
                UUID.randomUUID(), OPERATOR, SESSION, NOW, Optional.empty(), Optional.of(UUID.randomUUID()));
    }
}
