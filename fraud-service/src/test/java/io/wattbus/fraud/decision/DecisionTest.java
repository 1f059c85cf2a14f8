package io.wattbus.fraud.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.fraud.charging.Action;
import io.wattbus.fraud.charging.Subject;
import io.wattbus.fraud.charging.Token;
import io.wattbus.fraud.rule.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID TWO = new UUID(2, 2);

    @Test
    void idIsOfRuleActionSubjectAndSessionsAlone() {
        UUID id = block("ABCDEF01", List.of(ONE, TWO), NOW).decisionId();

        assertThat(id).isEqualTo(UUID.fromString("303b0d0a-8ca7-5acf-8682-ccabad487b3d"));
        assertThat(id.version()).isEqualTo(5);
        assertThat(block("abcdef01", List.of(TWO, ONE), NOW.plusSeconds(9)).decisionId())
                .isEqualTo(id);
        assertThat(block("ABCDEF02", List.of(ONE, TWO), NOW).decisionId()).isNotEqualTo(id);
        assertThat(block("ABCDEF01", List.of(ONE), NOW).decisionId()).isNotEqualTo(id);
    }

    @Test
    void blockHasTheTokensKeyAndAnEnd() {
        Decision block = block("AbCdEf01", List.of(ONE, TWO), NOW);

        assertThat(block.subject().key()).isEqualTo("FI*WAT/ISO14443/AbCdEf01");
        assertThat(block.validUntil()).contains(NOW.plusSeconds(3_600));
    }

    @Test
    void blockIsReleasedOnceAndForEverybodyTheSame() {
        Decision block = block("ABCDEF01", List.of(ONE, TWO), NOW);

        Release first = Release.of(block, Optional.empty(), "Known driver", NOW.plusSeconds(1));

        assertThat(first).isInstanceOfSatisfying(Release.Granted.class, granted -> {
            Decision release = granted.release();
            assertThat(release.action()).isEqualTo(Action.RELEASE);
            assertThat(release.releases()).contains(block.decisionId());
            assertThat(release.subject()).isEqualTo(block.subject());
            assertThat(release.rule()).isEqualTo("OPERATOR");
            assertThat(release.decisionId())
                    .isEqualTo(block.released("Another reason", NOW).decisionId());
            assertThat(Release.of(block, Optional.of(release), "Again", NOW.plusSeconds(9_999)))
                    .isEqualTo(new Release.Repeated(release));
            assertThat(Release.of(release, Optional.empty(), "No", NOW))
                    .isEqualTo(new Release.NotReleasable(Action.RELEASE));
        });
    }

    @Test
    void whatIsOverIsNotReleased() {
        Decision block = block("ABCDEF01", List.of(ONE, TWO), NOW);

        assertThat(Release.of(block, Optional.empty(), "Late", NOW.plusSeconds(3_600)))
                .isEqualTo(new Release.Expired());
    }

    private static Decision block(String uid, List<UUID> sessions, Instant at) {
        Token token = new Token("FI*WAT", "ISO14443", uid, Optional.empty(), Optional.empty());
        return Decision.of(new Finding(
                "CONCURRENT_USE",
                Action.BLOCK,
                Subject.of(token),
                sessions,
                "Because.",
                at,
                Optional.of(Duration.ofHours(1))));
    }
}
