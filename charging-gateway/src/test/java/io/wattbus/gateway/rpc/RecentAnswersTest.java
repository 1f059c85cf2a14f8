package io.wattbus.gateway.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.rpc.Frame.Call;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class RecentAnswersTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    private final RecentAnswers answers = new RecentAnswers();

    @Test
    void givesTheAnswerOfACallThatIsSentAgain() {
        answers.remember(call("17", "A"), "answer", NOW);

        assertThat(answers.find(call("17", "A"), NOW)).contains("answer");
    }

    @Test
    void takesAnotherCallUnderTheSameIdForAnother() {
        answers.remember(call("17", "A"), "answer", NOW);

        assertThat(answers.find(call("17", "B"), NOW)).isEmpty();
    }

    @Test
    void takesTheSameCallUnderAnotherIdForAnother() {
        answers.remember(call("17", "A"), "answer", NOW);

        assertThat(answers.find(call("18", "A"), NOW)).isEmpty();
    }

    @Test
    void forgetsTheOldest() {
        for (int i = 1; i <= 5; i++) {
            answers.remember(call("" + i, "A"), "answer " + i, NOW);
        }

        assertThat(answers.find(call("1", "A"), NOW)).isEmpty();
        assertThat(answers.find(call("2", "A"), NOW)).contains("answer 2");
        assertThat(answers.find(call("5", "A"), NOW)).contains("answer 5");
    }

    @Test
    void forgetsAfterAWhileForAStationThatHasOneIdForAll() {
        answers.remember(call("1", "A"), "answer", NOW);

        assertThat(answers.find(call("1", "A"), NOW.plusSeconds(299))).contains("answer");
        assertThat(answers.find(call("1", "A"), NOW.plusSeconds(300))).isEmpty();
    }

    @Test
    void tellsTheTimeAfreshAtEachHeartbeat() {
        Call heartbeat = new Call("1", "Heartbeat", JsonNodeFactory.instance.objectNode());
        answers.remember(heartbeat, "the time", NOW);

        assertThat(answers.find(heartbeat, NOW)).isEmpty();
    }

    private static Call call(String messageId, String idTag) {
        return new Call(
                messageId, "Authorize", JsonNodeFactory.instance.objectNode().put("idTag", idTag));
    }
}
